package dev.linkcard.skill.verification;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazon.ask.model.IntentRequest;
import com.amazon.ask.model.RequestEnvelope;
import com.amazon.ask.servlet.verifiers.AlexaHttpRequest;
import com.amazon.ask.servlet.verifiers.SkillRequestTimestampVerifier;
import dev.linkcard.skill.signed.Envelope;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The SDK's verifier, at the widest tolerance that Amazon allows, agrees with ours. */
class TimestampOracleTest {
  private record Asked(RequestEnvelope envelope) implements AlexaHttpRequest {
    @Override
    public String getBaseEncoded64Signature() {
      return "";
    }

    @Override
    public String getSigningCertificateChainUrl() {
      return "";
    }

    @Override
    public byte[] getSerializedRequestEnvelope() {
      return new byte[0];
    }

    @Override
    public RequestEnvelope getDeserializedRequestEnvelope() {
      return envelope;
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {-200, -145, -60, 0, 60, 145, 200})
  void both_judge_alike(long seconds) {
    Instant now = Instant.now();
    Instant at = now.plusSeconds(seconds);
    IntentRequest request =
        IntentRequest.builder().withTimestamp(OffsetDateTime.ofInstant(at, ZoneOffset.UTC)).build();
    boolean sdkTakes;
    try {
      new SkillRequestTimestampVerifier(150_000)
          .verify(new Asked(RequestEnvelope.builder().withRequest(request).build()));
      sdkTakes = true;
    } catch (SecurityException refused) {
      sdkTakes = false;
    }
    EnvelopeCheck ours = new EnvelopeCheck(Envelope.SKILL, Clock.fixed(now, ZoneOffset.UTC));

    assertThat(ours.refusal(Envelope.intent("x").at(at).bytes()).isEmpty()).isEqualTo(sdkTakes);
  }
}
