package dev.linkcard.doctor.token;

import dev.linkcard.doctor.check.Breaches;
import dev.linkcard.doctor.check.Citation;
import dev.linkcard.doctor.check.Requirement;
import dev.linkcard.doctor.check.Severity;
import dev.linkcard.doctor.probe.Probe;
import dev.linkcard.doctor.probe.TokenAnswer;
import java.io.IOException;
import java.net.URI;

/** A wrong secret must be told apart from a wrong code, or a wrong setting looks like bad luck. */
final class BadClient implements TokenCheck {

  private static final String WRONG = "linkcard-doctor-wrong-secret";
  private static final String MEND =
      "Authenticate the client before looking at the code, and answer 401 with the JSON"
          + " {\"error\":\"invalid_client\"}.";

  @Override
  public Requirement requirement() {
    return new Requirement(
        "tok-bad-client",
        Severity.ERROR,
        "A wrong client secret gets 401 invalid_client as JSON.",
        Citation.rfc(6749, "5.2"));
  }

  @Override
  public TokenAnswer ask(Probe probe, URI accessTokenUrl) throws IOException {
    return probe.exchange(accessTokenUrl, WRONG);
  }

  @Override
  public void judge(Probe probe, TokenAnswer answer, Breaches breaches) {
    String seen = "A wrong secret got " + answer.shown();
    if (answer.hasToken()) {
      breaches.error(seen + ".", MEND);
    } else if (!answer.error().equals("invalid_client")) {
      breaches.warn(seen + "; expected was the error invalid_client.", MEND);
    } else if (answer.status() != 401 && (probe.usesBasic() || answer.status() != 400)) {
      breaches.warn(seen + "; expected was 401" + (probe.usesBasic() ? "." : " or 400."), MEND);
    } else if (probe.usesBasic() && answer.challenge().isEmpty()) {
      breaches.warn(
          seen + ", without a WWW-Authenticate header.",
          "Add WWW-Authenticate: Basic to the answer; RFC 6749 §5.2 asks for it after HTTP Basic.");
    }
  }
}
