package dev.linkcard.skill.verification;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazon.ask.servlet.verifiers.SkillRequestSignatureVerifier;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The rules of the SDK's own verifier, which is asked as well. */
class CertificateUrlTest {
  private static boolean sdkTakes(String url) throws ReflectiveOperationException {
    Method rule =
        SkillRequestSignatureVerifier.class.getDeclaredMethod(
            "getAndVerifySigningCertificateChainUrl", String.class);
    rule.setAccessible(true);
    try {
      rule.invoke(null, url);
      return true;
    } catch (InvocationTargetException refused) {
      return false;
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://s3.amazonaws.com/echo.api/echo-api-cert.pem",
        "https://s3.amazonaws.com:443/echo.api/echo-api-cert.pem",
        "https://s3.amazonaws.com/echo.api/../echo.api/echo-api-cert.pem",
        "https://s3.amazonaws.com/./echo.api/echo-api-cert.pem",
        "https://S3.AmazonAws.com/echo.api/echo-api-cert.pem",
        "HTTPS://s3.amazonaws.com/echo.api/echo-api-cert.pem",
      })
  void addresses_of_alexa_are_taken(String url) throws ReflectiveOperationException {
    assertThat(CertificateUrl.parse(url)).isPresent();
    assertThat(sdkTakes(url)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://s3.amazonaws.com/echo.api/echo-api-cert.pem",
        "https://notamazon.com/echo.api/echo-api-cert.pem",
        "https://s3.amazonaws.com.evil.example/echo.api/echo-api-cert.pem",
        "https://evil.example#s3.amazonaws.com/echo.api/x.pem",
        "https://s3.amazonaws.com/EcHo.aPi/echo-api-cert.pem",
        "https://s3.amazonaws.com/invalid.path/echo-api-cert.pem",
        "https://s3.amazonaws.com/echo.api/../other/x.pem",
        "https://s3.amazonaws.com/echo.api",
        "https://s3.amazonaws.com/",
        "https://s3.amazonaws.com:563/echo.api/echo-api-cert.pem",
        "https://s3.amazonaws.com:80/echo.api/echo-api-cert.pem",
        "file:///echo.api/x.pem",
        "https:s3.amazonaws.com/echo.api/x.pem",
        "//s3.amazonaws.com/echo.api/x.pem",
        "/echo.api/x.pem",
        "https://s3.amazonaws.com/echo.api/ x.pem",
        "",
        "::",
      })
  void other_addresses_are_refused(String url) throws ReflectiveOperationException {
    assertThat(CertificateUrl.parse(url)).isEmpty();
    assertThat(sdkTakes(url)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://s3.amazonaws.com/echo.api/%2e%2e/x.pem",
        "https://s3.amazonaws.com/echo.api/%2E%2E%2Fother/x.pem",
        "https://s3.amazonaws.com/%65cho.api/x.pem",
        "https://evil@s3.amazonaws.com/echo.api/x.pem",
      })
  void stricter_than_the_sdk_percent_signs_and_users_are_refused(String url) {
    assertThat(CertificateUrl.parse(url)).isEmpty();
  }
}
