package dev.linkcard.skill.verification;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.cert.CertPathValidator;
import java.security.cert.CertificateFactory;
import java.security.cert.PKIXParameters;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.Collection;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Turns a certificate address into a proven certificate. Keeps the last eight chains; safe for
 * several threads.
 */
final class Certificates {
  private static final String NAME = "echo-api.amazon.com";
  private static final int DNS_NAME = 2;
  private static final int MOST = 8;

  private final CertificateSource source;
  private final TrustAnchors anchors;
  private final Clock clock;
  private final Map<URI, List<X509Certificate>> fetched = new LinkedHashMap<>();

  Certificates(CertificateSource source, TrustAnchors anchors, Clock clock) {
    this.source = source;
    this.anchors = anchors;
    this.clock = clock;
  }

  /**
   * Returns the chain at an address, its own certificate first, not yet proven; empty if it cannot
   * be had or read.
   */
  Optional<List<X509Certificate>> fetch(URI url) {
    synchronized (fetched) {
      List<X509Certificate> known = fetched.get(url);
      if (known != null) {
        return Optional.of(known);
      }
    }
    return source.fetch(url).flatMap(Certificates::parse).map(chain -> keep(url, chain));
  }

  private List<X509Certificate> keep(URI url, List<X509Certificate> chain) {
    synchronized (fetched) {
      if (fetched.size() >= MOST) {
        fetched.remove(fetched.keySet().iterator().next());
      }
      fetched.put(url, chain);
      return chain;
    }
  }

  /** Proves a chain at this moment: dates, trust, and the name in the subject alternative names. */
  boolean isProven(List<X509Certificate> chain) {
    try {
      List<X509Certificate> path =
          chain.stream().filter(certificate -> !anchors.contains(certificate)).toList();
      if (path.isEmpty() || !isNamed(path.get(0))) {
        return false;
      }
      PKIXParameters parameters = new PKIXParameters(anchors.set());
      parameters.setRevocationEnabled(false);
      parameters.setDate(Date.from(clock.instant()));
      CertPathValidator.getInstance("PKIX")
          .validate(CertificateFactory.getInstance("X.509").generateCertPath(path), parameters);
      return true;
    } catch (GeneralSecurityException unproven) {
      return false;
    }
  }

  private static boolean isNamed(X509Certificate certificate) throws GeneralSecurityException {
    Collection<List<?>> names = certificate.getSubjectAlternativeNames();
    return names != null
        && names.stream()
            .anyMatch(name -> name.get(0).equals(DNS_NAME) && NAME.equals(name.get(1)));
  }

  private static Optional<List<X509Certificate>> parse(String pem) {
    try {
      return Optional.of(
              CertificateFactory.getInstance("X.509")
                  .generateCertificates(
                      new ByteArrayInputStream(pem.getBytes(StandardCharsets.US_ASCII)))
                  .stream()
                  .map(X509Certificate.class::cast)
                  .toList())
          .filter(chain -> !chain.isEmpty());
    } catch (GeneralSecurityException notCertificates) {
      return Optional.empty();
    }
  }
}
