package dev.linkcard.skill.verification;

import java.net.URI;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Verifies requests in Amazon's order: address of the certificate, chain, signature over the raw
 * bytes, and only then what the envelope says. Nothing switches it off. Safe for several threads.
 */
public final class RequestVerifier {
  private final Certificates certificates;
  private final EnvelopeCheck envelope;

  private RequestVerifier(Certificates certificates, EnvelopeCheck envelope) {
    this.certificates = certificates;
    this.envelope = envelope;
  }

  /**
   * Makes a verifier for production: Amazon's certificates, the JVM's trust store, the system's
   * time.
   */
  public static RequestVerifier forSkill(String skillId) {
    return forSkill(
        skillId, CertificateSource.amazon(), TrustAnchors.ofTheJvm(), Clock.systemUTC());
  }

  /** Makes a verifier that trusts what it is given, for requests that an emulator signs. */
  public static RequestVerifier forSkill(
      String skillId, CertificateSource source, TrustAnchors anchors, Clock clock) {
    return new RequestVerifier(
        new Certificates(source, anchors, clock), new EnvelopeCheck(skillId, clock));
  }

  /**
   * Returns why a request is refused, or empty if it is Alexa's. {@code header} gives a header by
   * its name.
   */
  public Optional<Refusal> refusal(Function<String, Optional<String>> header, byte[] body) {
    Optional<URI> url = header.apply("SignatureCertChainUrl").flatMap(CertificateUrl::parse);
    if (url.isEmpty()) {
      return Optional.of(Refusal.CERTIFICATE_URL);
    }
    Optional<X509Certificate> proven = certificates.proven(url.get());
    if (proven.isEmpty()) {
      List<X509Certificate> chain = certificates.fetch(url.get());
      if (chain.isEmpty()) {
        return Optional.of(Refusal.CERTIFICATE_UNAVAILABLE);
      }
      proven = certificates.prove(url.get(), chain);
    }
    if (proven.isEmpty()) {
      return Optional.of(Refusal.CERTIFICATE_UNTRUSTED);
    }
    if (!isSigned(header.apply("Signature-256").orElse(""), proven.get(), body)) {
      return Optional.of(Refusal.SIGNATURE);
    }
    return envelope.refusal(body);
  }

  private static boolean isSigned(String signature, X509Certificate certificate, byte[] body) {
    try {
      Signature check = Signature.getInstance("SHA256withRSA");
      check.initVerify(certificate.getPublicKey());
      check.update(body);
      return check.verify(Base64.getDecoder().decode(signature));
    } catch (GeneralSecurityException | IllegalArgumentException notASignature) {
      return false;
    }
  }
}
