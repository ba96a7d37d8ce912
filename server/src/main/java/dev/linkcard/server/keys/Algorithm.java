package dev.linkcard.server.keys;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.JWKGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.util.Optional;
import java.util.stream.Stream;

/** What a key signs with (RFC 7518 §3.1); the name is the value of {@code alg}. */
public enum Algorithm {
  /** P-256 and SHA-256: short and quick, for access tokens. */
  ES256 {
    @Override
    JWKGenerator<? extends JWK> generator() {
      return new ECKeyGenerator(Curve.P_256);
    }

    @Override
    JWSSigner signer(JWK key) throws JOSEException {
      return new ECDSASigner(key.toECKey());
    }

    @Override
    JWSVerifier verifier(JWK key) throws JOSEException {
      return new ECDSAVerifier(key.toECKey());
    }
  },

  /** RSA of 2,048 bits and SHA-256: what every OpenID client must know, for ID tokens. */
  RS256 {
    @Override
    JWKGenerator<? extends JWK> generator() {
      return new RSAKeyGenerator(2048);
    }

    @Override
    JWSSigner signer(JWK key) throws JOSEException {
      return new RSASSASigner(key.toRSAKey());
    }

    @Override
    JWSVerifier verifier(JWK key) throws JOSEException {
      return new RSASSAVerifier(key.toRSAKey());
    }
  };

  /** Finds one by its name; empty for one that only a newer version of the server knows. */
  static Optional<Algorithm> find(String name) {
    return Stream.of(values()).filter(known -> known.name().equals(name)).findFirst();
  }

  abstract JWKGenerator<? extends JWK> generator();

  abstract JWSSigner signer(JWK key) throws JOSEException;

  abstract JWSVerifier verifier(JWK key) throws JOSEException;

  JWSAlgorithm jws() {
    return JWSAlgorithm.parse(name());
  }

  /**
   * Makes a key pair; its id is its thumbprint (RFC 7638), so the id vouches for the public part.
   * It begins with a letter or digit, so that no command line takes it for an option.
   */
  JWK generate() {
    JWK key;
    do {
      key = drawn();
    } while (!Character.isLetterOrDigit(key.getKeyID().charAt(0)));
    return key;
  }

  private JWK drawn() {
    try {
      return generator()
          .keyUse(KeyUse.SIGNATURE)
          .algorithm(jws())
          .keyIDFromThumbprint(true)
          .generate();
    } catch (JOSEException e) {
      throw new IllegalStateException("Every Java runtime can make these keys; this one not.", e);
    }
  }
}
