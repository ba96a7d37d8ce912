package dev.linkcard.doctor.token;

import dev.linkcard.doctor.check.Breaches;
import dev.linkcard.doctor.check.Check;
import dev.linkcard.doctor.check.Outcome;
import dev.linkcard.doctor.probe.Probe;
import dev.linkcard.doctor.probe.TokenAnswer;
import java.io.IOException;
import java.net.URI;
import java.util.Optional;

/** A check that sends one request to the token endpoint and judges the answer. */
interface TokenCheck extends Check<Probe> {

  /** Sends the request. */
  TokenAnswer ask(Probe probe, URI accessTokenUrl) throws IOException;

  /** Adds what is wrong with the answer. */
  void judge(Probe probe, TokenAnswer answer, Breaches breaches);

  @Override
  default Outcome examine(Probe probe) {
    Optional<URI> accessTokenUrl = probe.settings().accessTokenUrl();
    if (accessTokenUrl.isEmpty()) {
      return new Outcome.NotApplicable("The settings name no accessTokenUrl.");
    }
    try {
      TokenAnswer answer = ask(probe, accessTokenUrl.get());
      Breaches breaches = new Breaches();
      judge(probe, answer, breaches);
      return breaches.orPassed("The answer was " + answer.shown() + ".");
    } catch (IOException broken) {
      return new Outcome.NotRun(
          "The token endpoint at "
              + accessTokenUrl.get().getRawAuthority()
              + " gave no answer ("
              + broken.getClass().getSimpleName()
              + ").");
    }
  }
}
