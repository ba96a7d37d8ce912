package dev.linkcard.skill.verification;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.cert.CertPathBuilder;
import java.security.cert.CertStore;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.CollectionCertStoreParameters;
import java.security.cert.PKIXBuilderParameters;
import java.security.cert.X509CertSelector;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.Collection;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Turns a certificate address into a proven certificate. Keeps the last eight proven chains and
 * none that was refused, so that a wrong or outdated one is fetched anew; safe for several threads.
 */
final class Certificates {
  private static final String NAME = "echo-api.amazon.com";
  private static final int DNS_NAME = 2;
  private static final int MOST = 8;

  private final CertificateSource source;
  private final TrustAnchors anchors;
  private final Clock clock;
  private final Map<URI, List<X509Certificate>> proven = new LinkedHashMap<>();

  Certificates(CertificateSource source, TrustAnchors anchors, Clock clock) {
    this.source = source;
    this.anchors = anchors;
    this.clock = clock;
  }

  /** Returns the certificate that was proven for an address before, if it is still in date. */
  Optional<X509Certificate> proven(URI url) {
    synchronized (proven) {
      return Optional.ofNullable(proven.get(url))
          .filter(this::isCurrent)
          .map(chain -> chain.get(0));
    }
  }

  private boolean isCurrent(List<X509Certificate> chain) {
    try {
      for (X509Certificate certificate : chain) {
        certificate.checkValidity(Date.from(clock.instant()));
      }
      return true;
    } catch (CertificateException outOfDate) {
      return false;
    }
  }

  /**
   * Returns the chain at an address, its own certificate first, not yet proven; empty if it cannot
   * be had or read.
   */
  List<X509Certificate> fetch(URI url) {
    return source.fetch(url).map(Certificates::parse).orElse(List.of());
  }

  /**
   * Proves a chain at this moment: dates, trust, and the name in the subject alternative names.
   * Certificates beyond the first that a trusted authority vouches for do not matter: Amazon sends
   * cross-signatures by older authorities along.
   */
  Optional<X509Certificate> prove(URI url, List<X509Certificate> chain) {
    try {
      if (!isNamed(chain.get(0))) {
        return Optional.empty();
      }
      X509CertSelector own = new X509CertSelector();
      own.setCertificate(chain.get(0));
      PKIXBuilderParameters parameters = new PKIXBuilderParameters(anchors.set(), own);
      parameters.addCertStore(
          CertStore.getInstance("Collection", new CollectionCertStoreParameters(chain)));
      parameters.setRevocationEnabled(false);
      parameters.setDate(Date.from(clock.instant()));
      List<X509Certificate> path =
          CertPathBuilder.getInstance("PKIX")
              .build(parameters)
              .getCertPath()
              .getCertificates()
              .stream()
              .map(X509Certificate.class::cast)
              .toList();
      if (path.isEmpty()) {
        return Optional.empty();
      }
      keep(url, path);
      return Optional.of(path.get(0));
    } catch (GeneralSecurityException unproven) {
      return Optional.empty();
    }
  }

  private void keep(URI url, List<X509Certificate> path) {
    synchronized (proven) {
      if (proven.size() >= MOST && !proven.containsKey(url)) {
        proven.remove(proven.keySet().iterator().next());
      }
      proven.put(url, path);
    }
  }

  private static boolean isNamed(X509Certificate certificate) throws GeneralSecurityException {
    Collection<List<?>> names = certificate.getSubjectAlternativeNames();
    return names != null
        && names.stream()
            .anyMatch(name -> name.get(0).equals(DNS_NAME) && NAME.equals(name.get(1)));
  }

  private static List<X509Certificate> parse(String pem) {
    try {
      return CertificateFactory.getInstance("X.509")
          .generateCertificates(new ByteArrayInputStream(pem.getBytes(StandardCharsets.US_ASCII)))
          .stream()
          .map(X509Certificate.class::cast)
          .toList();
    } catch (GeneralSecurityException notCertificates) {
      return List.of();
    }
  }
}
