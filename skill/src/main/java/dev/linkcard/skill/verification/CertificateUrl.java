package dev.linkcard.skill.verification;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

/**
 * The rules for {@code SignatureCertChainUrl}: https, s3.amazonaws.com, port 443 or none, below
 * /echo.api/.
 */
final class CertificateUrl {
  private CertificateUrl() {}

  /**
   * Returns the address, if Alexa's certificates may stand there; percent signs are refused, since
   * Alexa sends none.
   */
  static Optional<URI> parse(String text) {
    try {
      URI url = new URI(text).normalize();
      boolean good =
          "https".equalsIgnoreCase(url.getScheme())
              && "s3.amazonaws.com".equalsIgnoreCase(url.getHost())
              && (url.getPort() == -1 || url.getPort() == 443)
              && url.getRawUserInfo() == null
              && url.getRawQuery() == null
              && url.getRawFragment() == null
              && url.getRawPath().startsWith("/echo.api/")
              && !text.contains("%");
      return good ? Optional.of(url) : Optional.empty();
    } catch (URISyntaxException notAUrl) {
      return Optional.empty();
    }
  }
}
