package dev.linkcard.emulator.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.KeyStore;
import java.security.Signature;
import java.security.cert.CertPathValidator;
import java.security.cert.CertificateFactory;
import java.security.cert.PKIXParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import org.junit.jupiter.api.Test;

class SigningIdentityTest {
  private static final byte[] BODY = "{\"version\":\"1.0\"}".getBytes(StandardCharsets.UTF_8);

  private final SigningIdentity identity = SigningIdentity.ofThisProcess();

  @Test
  void the_chain_is_valid_under_its_authority() throws Exception {
    PKIXParameters parameters =
        new PKIXParameters(Set.of(new TrustAnchor(identity.trustAnchor(), null)));
    parameters.setRevocationEnabled(false);
    var path = CertificateFactory.getInstance("X.509").generateCertPath(List.of(chain().get(0)));

    assertThatCode(() -> CertPathValidator.getInstance("PKIX").validate(path, parameters))
        .doesNotThrowAnyException();
  }

  @Test
  void the_chain_passes_the_check_that_the_ask_sdk_makes() throws Exception {
    KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
    store.load(null, null);
    store.setCertificateEntry("emulator", identity.trustAnchor());
    TrustManagerFactory trust =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    trust.init(store);
    X509TrustManager manager = (X509TrustManager) trust.getTrustManagers()[0];

    assertThatCode(() -> manager.checkServerTrusted(chain().toArray(new X509Certificate[0]), "RSA"))
        .doesNotThrowAnyException();
  }

  @Test
  void the_signing_certificate_is_first_and_has_alexas_name() throws Exception {
    X509Certificate leaf = chain().get(0);

    leaf.checkValidity();
    assertThat(leaf.getSubjectAlternativeNames())
        .containsExactly(List.of(2, "echo-api.amazon.com"));
    assertThat(leaf.getBasicConstraints()).isEqualTo(-1);
    assertThat(chain()).hasSize(2).last().isEqualTo(identity.trustAnchor());
    assertThat(identity.trustAnchor().getBasicConstraints()).isGreaterThanOrEqualTo(0);
    assertThat(identity.chainPem()).endsWith(identity.trustAnchorPem());
  }

  @Test
  void the_signature_fits_the_body_and_no_other() throws Exception {
    String header = identity.sign(BODY);
    byte[] altered = BODY.clone();
    altered[3] ^= 1;

    assertThat(fits(BODY, header)).isTrue();
    assertThat(fits(altered, header)).isFalse();
  }

  private boolean fits(byte[] body, String header) throws Exception {
    Signature signature = Signature.getInstance("SHA256withRSA");
    signature.initVerify(chain().get(0).getPublicKey());
    signature.update(body);
    return signature.verify(Base64.getDecoder().decode(header));
  }

  private List<X509Certificate> chain() throws Exception {
    return CertificateFactory.getInstance("X.509")
        .generateCertificates(
            new ByteArrayInputStream(identity.chainPem().getBytes(StandardCharsets.US_ASCII)))
        .stream()
        .map(X509Certificate.class::cast)
        .toList();
  }
}
