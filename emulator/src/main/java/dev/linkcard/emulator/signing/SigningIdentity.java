package dev.linkcard.emulator.signing;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;

/**
 * The key and the certificate chain that the emulator signs with; made once in a process, gone at
 * its exit.
 */
public final class SigningIdentity {
  /** The name that Alexa's signing certificate has, and every verifier asks for. */
  private static final String NAME = "echo-api.amazon.com";

  private final PrivateKey key;
  private final X509Certificate leaf;
  private final X509Certificate authority;

  private SigningIdentity(PrivateKey key, X509Certificate leaf, X509Certificate authority) {
    this.key = key;
    this.leaf = leaf;
    this.authority = authority;
  }

  /**
   * Starts to make this process's identity on another thread, so that nobody waits for its keys
   * later.
   */
  public static void prepare() {
    Thread maker = new Thread(SigningIdentity::ofThisProcess, "signing-identity");
    maker.setDaemon(true);
    maker.start();
  }

  /** Returns this process's identity. The first call makes its keys, which takes a moment. */
  public static SigningIdentity ofThisProcess() {
    return Holder.IDENTITY;
  }

  /** Signs bytes with SHA256withRSA, in base64: the header {@code Signature-256}. */
  public String sign(byte[] body) {
    return Base64.getEncoder().encodeToString(signature(body));
  }

  /** Returns the bytes of a SHA256withRSA signature. */
  public byte[] signature(byte[] body) {
    try {
      Signature signature = Signature.getInstance("SHA256withRSA");
      signature.initSign(key);
      signature.update(body);
      return signature.sign();
    } catch (GeneralSecurityException missing) {
      throw new IllegalStateException("Every Java platform has SHA256withRSA.", missing);
    }
  }

  /** Returns the authority that a skill has to trust to accept the emulator's requests. */
  public X509Certificate trustAnchor() {
    return authority;
  }

  /**
   * Returns the chain as PEM, the signing certificate first: what stands at {@code
   * SignatureCertChainUrl}.
   */
  public String chainPem() {
    return pem(leaf) + pem(authority);
  }

  /** Returns the trust anchor as PEM. */
  public String trustAnchorPem() {
    return pem(authority);
  }

  private static String pem(X509Certificate certificate) {
    try {
      byte[] line = "\n".getBytes(StandardCharsets.US_ASCII);
      String body = Base64.getMimeEncoder(64, line).encodeToString(certificate.getEncoded());
      return "-----BEGIN CERTIFICATE-----\n" + body + "\n-----END CERTIFICATE-----\n";
    } catch (CertificateEncodingException broken) {
      throw new IllegalStateException("A certificate that was parsed has an encoding.", broken);
    }
  }

  private static SigningIdentity create() {
    try {
      KeyPairGenerator ec = KeyPairGenerator.getInstance("EC");
      ec.initialize(new ECGenParameterSpec("secp256r1"));
      KeyPair authority = ec.generateKeyPair();
      KeyPairGenerator rsa = KeyPairGenerator.getInstance("RSA");
      rsa.initialize(2048);
      KeyPair leaf = rsa.generateKeyPair();
      CertificateMaker maker =
          new CertificateMaker("Linkcard emulator, for tests only", authority.getPrivate());
      return new SigningIdentity(
          leaf.getPrivate(),
          maker.forName(NAME, leaf.getPublic()),
          maker.authority(authority.getPublic()));
    } catch (GeneralSecurityException missing) {
      throw new IllegalStateException("Every Java platform has RSA, P-256 and X.509.", missing);
    }
  }

  /** Makes the identity when it is first asked for. */
  private static final class Holder {
    private static final SigningIdentity IDENTITY = create();
  }
}
