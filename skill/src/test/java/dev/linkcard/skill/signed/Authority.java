package dev.linkcard.skill.signed;

import java.io.StringWriter;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.openssl.jcajce.JcaPEMWriter;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** Who signs: a certificate with its key. */
public record Authority(X509Certificate certificate, KeyPair keys) {
  public static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

  /** Makes an authority that vouches for itself. */
  public static Authority root(String name) {
    KeyPair keys = newKeys();
    return new Authority(certificate(name, keys, name, keys, null, NOW), keys);
  }

  /** Vouches for the key of another authority under its name: a cross-signature. */
  public X509Certificate crossSign(Authority other) {
    String name = other.certificate.getSubjectX500Principal().getName();
    return certificate(name, other.keys, name(), keys, null, NOW);
  }

  /** Issues a certificate for a host, good for a day around a moment. */
  public Authority issue(String host, Instant around) {
    KeyPair keys = newKeys();
    return new Authority(certificate("CN=" + host, keys, name(), this.keys, host, around), keys);
  }

  private String name() {
    return certificate.getSubjectX500Principal().getName();
  }

  /** Signs as Alexa does. */
  public String sign(byte[] body) {
    try {
      Signature signature = Signature.getInstance("SHA256withRSA");
      signature.initSign(keys.getPrivate());
      signature.update(body);
      return Base64.getEncoder().encodeToString(signature.sign());
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  public static String pem(X509Certificate... chain) {
    StringWriter text = new StringWriter();
    try (JcaPEMWriter pem = new JcaPEMWriter(text)) {
      for (X509Certificate certificate : chain) {
        pem.writeObject(certificate);
      }
    } catch (java.io.IOException impossible) {
      throw new IllegalStateException(impossible);
    }
    return text.toString();
  }

  private static KeyPair newKeys() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(2048);
      return generator.generateKeyPair();
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static X509Certificate certificate(
      String name, KeyPair keys, String issuer, KeyPair signer, String host, Instant around) {
    try {
      JcaX509v3CertificateBuilder certificate =
          new JcaX509v3CertificateBuilder(
              new X500Principal(issuer),
              BigInteger.valueOf(System.nanoTime()),
              Date.from(around.minus(Duration.ofDays(1))),
              Date.from(around.plus(Duration.ofDays(1))),
              new X500Principal(name),
              keys.getPublic());
      certificate.addExtension(
          Extension.basicConstraints, true, new BasicConstraints(host == null));
      if (host != null) {
        certificate.addExtension(
            Extension.subjectAlternativeName,
            false,
            new GeneralNames(new GeneralName(GeneralName.dNSName, host)));
      }
      return new JcaX509CertificateConverter()
          .getCertificate(
              certificate.build(
                  new JcaContentSignerBuilder("SHA256withRSA").build(signer.getPrivate())));
    } catch (Exception impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
