package dev.linkcard.skill.verification;

import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.TrustAnchor;
import java.security.cert.X509Certificate;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;

/** Who is trusted to vouch for Alexa's certificate. */
public final class TrustAnchors {
  private final Set<TrustAnchor> anchors;

  private TrustAnchors(Set<TrustAnchor> anchors) {
    this.anchors = anchors;
  }

  /** Trusts one authority alone, such as an emulator's. */
  public static TrustAnchors only(X509Certificate authority) {
    return new TrustAnchors(Set.of(new TrustAnchor(authority, null)));
  }

  /** Trusts the authorities that the JVM trusts, as production does. */
  public static TrustAnchors ofTheJvm() {
    try {
      TrustManagerFactory factory =
          TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
      factory.init((KeyStore) null);
      return new TrustAnchors(
          Stream.of(factory.getTrustManagers())
              .filter(X509TrustManager.class::isInstance)
              .flatMap(manager -> Stream.of(((X509TrustManager) manager).getAcceptedIssuers()))
              .map(authority -> new TrustAnchor(authority, null))
              .collect(Collectors.toUnmodifiableSet()));
    } catch (GeneralSecurityException noTrustStore) {
      throw new IllegalStateException("The JVM has no trust store.", noTrustStore);
    }
  }

  Set<TrustAnchor> set() {
    return anchors;
  }
}
