package dev.linkcard.skill.verification;

import static dev.linkcard.skill.signed.Authority.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import dev.linkcard.skill.signed.Authority;
import dev.linkcard.skill.signed.Envelope;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RequestVerifierTest {
  private static final String URL = "https://s3.amazonaws.com/echo.api/echo-api-cert.pem";
  private static final Authority ROOT = Authority.root("CN=Root");
  private static final Authority ALEXA = ROOT.issue("echo-api.amazon.com", NOW);

  private final Map<String, String> headers = new HashMap<>();
  private String served = Authority.pem(ALEXA.certificate(), ROOT.certificate());
  private final RequestVerifier verifier = at(NOW);

  private RequestVerifier at(Instant now) {
    return RequestVerifier.forSkill(
        Envelope.SKILL,
        url -> Optional.of(served).filter(text -> !text.isEmpty()),
        TrustAnchors.only(ROOT.certificate()),
        Clock.fixed(now, ZoneOffset.UTC));
  }

  private Optional<Refusal> refusal(RequestVerifier judge, byte[] body, Authority signer) {
    headers.putIfAbsent("SignatureCertChainUrl", URL);
    headers.put("Signature-256", signer.sign(body));
    return judge.refusal(name -> Optional.ofNullable(headers.get(name)), body);
  }

  private Optional<Refusal> refusal(Envelope envelope) {
    return refusal(verifier, envelope.bytes(), ALEXA);
  }

  @Test
  void a_request_of_alexa_is_taken() {
    assertThat(refusal(Envelope.intent("x"))).isEmpty();
  }

  @Test
  void a_chain_may_go_on_beyond_the_trusted_authority() {
    Authority old = Authority.root("CN=Older root");
    served = Authority.pem(ALEXA.certificate(), old.crossSign(ROOT), old.certificate());

    assertThat(refusal(Envelope.intent("x"))).isEmpty();
  }

  @Test
  void a_missing_header_is_refused() {
    byte[] body = Envelope.intent("x").bytes();

    assertThat(verifier.refusal(name -> Optional.empty(), body)).contains(Refusal.CERTIFICATE_URL);
    assertThat(
            verifier.refusal(
                name -> Optional.of(URL).filter(u -> name.equals("SignatureCertChainUrl")), body))
        .contains(Refusal.SIGNATURE);
  }

  @Test
  void a_foreign_certificate_address_is_refused_before_it_is_fetched() {
    headers.put("SignatureCertChainUrl", "https://evil.example/echo.api/x.pem");
    RequestVerifier careful =
        RequestVerifier.forSkill(
            Envelope.SKILL,
            url -> {
              throw new AssertionError("fetched " + url);
            },
            TrustAnchors.only(ROOT.certificate()),
            Clock.fixed(NOW, ZoneOffset.UTC));

    assertThat(refusal(careful, Envelope.intent("x").bytes(), ALEXA))
        .contains(Refusal.CERTIFICATE_URL);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "no certificate", "<html></html>", "-----BEGIN CERTIFICATE-----\nx"})
  void without_a_chain_a_request_is_refused(String text) {
    served = text;

    assertThat(refusal(Envelope.intent("x"))).contains(Refusal.CERTIFICATE_UNAVAILABLE);
  }

  @Test
  void a_certificate_of_another_authority_name_or_time_is_refused() {
    Authority evil = Authority.root("CN=Root");
    Authority[] signers = {
      evil.issue("echo-api.amazon.com", NOW),
      ROOT.issue("evil.example", NOW),
      ROOT.issue("x.echo-api.amazon.com", NOW),
      ROOT.issue("echo-api.amazon.com", NOW.minus(Duration.ofDays(3))),
      ROOT.issue("echo-api.amazon.com", NOW.plus(Duration.ofDays(3))),
      ROOT,
    };
    for (Authority signer : signers) {
      served = Authority.pem(signer.certificate(), ROOT.certificate());

      assertThat(refusal(at(NOW), Envelope.intent("x").bytes(), signer))
          .contains(Refusal.CERTIFICATE_UNTRUSTED);
    }
  }

  @Test
  void a_chain_in_which_alexa_comes_second_is_refused() {
    Authority other = ROOT.issue("evil.example", NOW);
    served = Authority.pem(other.certificate(), ALEXA.certificate(), ROOT.certificate());

    assertThat(refusal(verifier, Envelope.intent("x").bytes(), ALEXA))
        .contains(Refusal.CERTIFICATE_UNTRUSTED);
  }

  @Test
  void a_refused_chain_is_fetched_anew_the_next_time() {
    String good = served;
    Authority evil = Authority.root("CN=Portal").issue("portal.example", NOW);
    served = Authority.pem(evil.certificate());
    assertThat(refusal(Envelope.intent("x"))).contains(Refusal.CERTIFICATE_UNTRUSTED);

    served = good;
    assertThat(refusal(Envelope.intent("x"))).isEmpty();
  }

  @Test
  void a_chain_that_has_run_out_is_fetched_anew() {
    Instant later = NOW.plus(Duration.ofHours(20));
    Authority next = ROOT.issue("echo-api.amazon.com", later);
    Authority old = ROOT.issue("echo-api.amazon.com", later.minus(Duration.ofHours(30)));
    MovableClock clock = new MovableClock(NOW);
    RequestVerifier judge =
        RequestVerifier.forSkill(
            Envelope.SKILL,
            url -> Optional.of(served),
            TrustAnchors.only(ROOT.certificate()),
            clock);
    served = Authority.pem(old.certificate());
    assertThat(refusal(judge, Envelope.intent("x").bytes(), old)).isEmpty();

    clock.moveTo(later);
    served = Authority.pem(next.certificate());
    assertThat(refusal(judge, Envelope.intent("x").at(later).bytes(), next)).isEmpty();
  }

  @Test
  void an_altered_body_is_refused() {
    byte[] body = Envelope.intent("x").bytes();
    headers.put("SignatureCertChainUrl", URL);
    headers.put("Signature-256", ALEXA.sign(body));
    body[body.length - 2] = ' ';

    assertThat(verifier.refusal(name -> Optional.ofNullable(headers.get(name)), body))
        .contains(Refusal.SIGNATURE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "!!", "QUJD", "ü"})
  void a_signature_that_is_none_is_refused(String signature) {
    headers.put("SignatureCertChainUrl", URL);
    headers.put("Signature-256", signature);

    assertThat(
            verifier.refusal(
                name -> Optional.ofNullable(headers.get(name)), Envelope.intent("x").bytes()))
        .contains(Refusal.SIGNATURE);
  }

  @ParameterizedTest
  @CsvSource({"-150, true", "150, true", "-151, false", "151, false", "-3600, false"})
  void a_request_is_good_for_150_seconds(long seconds, boolean good) {
    Envelope envelope = Envelope.intent("x").at(NOW.plusSeconds(seconds));

    assertThat(refusal(envelope))
        .isEqualTo(good ? Optional.empty() : Optional.of(Refusal.TIMESTAMP));
  }

  @ParameterizedTest
  @CsvSource({"-3600, true", "-3601, false"})
  void a_skill_event_is_good_for_an_hour(long seconds, boolean good) {
    Envelope event =
        Envelope.event("AlexaSkillEvent.SkillAccountLinked").at(NOW.plusSeconds(seconds));

    assertThat(refusal(event)).isEqualTo(good ? Optional.empty() : Optional.of(Refusal.TIMESTAMP));
  }

  @Test
  void a_request_for_another_skill_is_refused() {
    assertThat(refusal(Envelope.intent("x").forSkill("amzn1.ask.skill.2")))
        .contains(Refusal.SKILL_ID);
    assertThat(refusal(Envelope.intent("x").forSkill(""))).contains(Refusal.SKILL_ID);
  }

  @Test
  void a_request_is_refused_the_second_time() {
    Envelope envelope = Envelope.intent("x");

    assertThat(refusal(envelope)).isEmpty();
    assertThat(refusal(envelope)).contains(Refusal.REPLAY);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{",
        "[]",
        "null",
        "\"x\"",
        "{}",
        "{\"request\":null}",
        "{\"request\":{\"requestId\":\"\"}}",
        "{\"directive\":{\"header\":{}}}"
      })
  void a_signed_body_that_is_no_envelope_is_refused(String body) {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);

    assertThat(refusal(verifier, bytes, ALEXA)).contains(Refusal.ENVELOPE);
  }

  @Test
  void deep_json_is_refused() {
    byte[] body = "[".repeat(100_000).getBytes(StandardCharsets.UTF_8);

    assertThat(refusal(verifier, body, ALEXA)).contains(Refusal.ENVELOPE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "yesterday", "1795348800", "+1000000000-12-31T23:59:59.999999999Z"})
  void a_timestamp_that_is_none_is_refused(String timestamp) {
    String text = Envelope.intent("x").toString().replace(NOW.toString(), timestamp);

    assertThat(refusal(verifier, text.getBytes(StandardCharsets.UTF_8), ALEXA))
        .contains(Refusal.TIMESTAMP);
  }
}
