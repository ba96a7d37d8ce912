package dev.linkcard.doctor.token;

import dev.linkcard.doctor.check.Breaches;
import dev.linkcard.doctor.check.Citation;
import dev.linkcard.doctor.check.Requirement;
import dev.linkcard.doctor.check.Severity;
import dev.linkcard.doctor.probe.Probe;
import dev.linkcard.doctor.probe.TokenAnswer;
import java.io.IOException;
import java.net.URI;

/** A query stands in access logs and histories, so codes and tokens must not travel there. */
final class GetRefused implements TokenCheck {

  private static final String MEND = "Answer anything but POST with 405 (Method Not Allowed).";

  @Override
  public Requirement requirement() {
    return new Requirement(
        "tok-get-refused",
        Severity.WARNING,
        "The token endpoint refuses GET.",
        Citation.rfc(6749, "3.2"));
  }

  @Override
  public TokenAnswer ask(Probe probe, URI accessTokenUrl) throws IOException {
    return probe.exchangeByGet(accessTokenUrl);
  }

  @Override
  public void judge(Probe probe, TokenAnswer answer, Breaches breaches) {
    String seen = "A token request by GET got " + answer.shown();
    if (answer.status() / 100 == 2 || answer.hasToken()) {
      breaches.warn(seen + ".", MEND);
    } else if (answer.error().equals("invalid_grant")) {
      breaches.warn(seen + ", so the code in the query was looked up.", MEND);
    } else if (answer.status() >= 500) {
      breaches.warn(seen + ", which is no refusal but a crash.", MEND);
    }
  }
}
