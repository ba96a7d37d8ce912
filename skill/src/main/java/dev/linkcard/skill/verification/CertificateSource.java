package dev.linkcard.skill.verification;

import dev.linkcard.skill.http.Calls;
import dev.linkcard.skill.http.Outcome;
import dev.linkcard.skill.http.Outcome.Answered;
import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.Optional;

/** Where certificate chains come from. */
public interface CertificateSource {
  /**
   * Fetches the PEM text of a chain, whose address has passed the rules; empty if it cannot be had.
   */
  Optional<String> fetch(URI certificateUrl);

  /** Returns the source for production: the address itself, over HTTPS, within two seconds. */
  static CertificateSource amazon() {
    Calls calls = new Calls();
    return url -> get(calls, url);
  }

  /** Returns the source for an emulator, which serves the same path at its own address. */
  static CertificateSource at(URI emulator) {
    Calls calls = new Calls();
    return url -> get(calls, emulator.resolve(url.getRawPath()));
  }

  private static Optional<String> get(Calls calls, URI address) {
    Outcome outcome = calls.send(HttpRequest.newBuilder(address).build(), Duration.ofSeconds(2));
    return outcome instanceof Answered answer && answer.status() == 200
        ? Optional.of(answer.text())
        : Optional.empty();
  }
}
