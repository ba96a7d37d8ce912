package dev.linkcard.emulator.signing;

import static dev.linkcard.emulator.signing.Der.bits;
import static dev.linkcard.emulator.signing.Der.integer;
import static dev.linkcard.emulator.signing.Der.octets;
import static dev.linkcard.emulator.signing.Der.oid;
import static dev.linkcard.emulator.signing.Der.sequence;
import static dev.linkcard.emulator.signing.Der.set;
import static dev.linkcard.emulator.signing.Der.tagged;
import static dev.linkcard.emulator.signing.Der.text;
import static dev.linkcard.emulator.signing.Der.time;
import static dev.linkcard.emulator.signing.Der.yes;

import java.io.ByteArrayInputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;

/**
 * Makes X.509 version 3 certificates under a P-256 authority, whose key is made in no time (RFC
 * 5280 §4.1).
 */
final class CertificateMaker {
  private static final byte[] ECDSA_WITH_SHA256 = sequence(oid("1.2.840.10045.4.3.2"));

  private final String issuer;
  private final PrivateKey issuerKey;

  CertificateMaker(String issuer, PrivateKey issuerKey) {
    this.issuer = issuer;
    this.issuerKey = issuerKey;
  }

  /** Makes the issuer's own certificate, a trust anchor. */
  X509Certificate authority(PublicKey key) throws GeneralSecurityException {
    byte[] constraints = sequence(oid("2.5.29.19"), yes(), octets(sequence(yes())));
    return certificate(issuer, key, BigInteger.ONE, constraints);
  }

  /**
   * Makes a certificate for one DNS name, without key usages, as the ASK SDK's Java verifier wants
   * it.
   */
  X509Certificate forName(String name, PublicKey key) throws GeneralSecurityException {
    byte[] dnsName = tagged(0x82, name.getBytes(StandardCharsets.US_ASCII));
    byte[] names = sequence(oid("2.5.29.17"), octets(sequence(dnsName)));
    return certificate(name, key, BigInteger.TWO, names);
  }

  private X509Certificate certificate(
      String subject, PublicKey key, BigInteger serial, byte[] extension)
      throws GeneralSecurityException {
    Instant now = Instant.now();
    byte[] validity =
        sequence(time(now.minus(Duration.ofDays(1))), time(now.plus(Duration.ofDays(365 * 50))));
    byte[] content =
        sequence(
            tagged(0xA0, integer(BigInteger.TWO)),
            integer(serial),
            ECDSA_WITH_SHA256,
            name(issuer),
            validity,
            name(subject),
            key.getEncoded(),
            tagged(0xA3, sequence(extension)));
    Signature signature = Signature.getInstance("SHA256withECDSA");
    signature.initSign(issuerKey);
    signature.update(content);
    byte[] whole = sequence(content, ECDSA_WITH_SHA256, bits(signature.sign()));
    return (X509Certificate)
        CertificateFactory.getInstance("X.509")
            .generateCertificate(new ByteArrayInputStream(whole));
  }

  private static byte[] name(String commonName) {
    return sequence(set(sequence(oid("2.5.4.3"), text(commonName))));
  }
}
