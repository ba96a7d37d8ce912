package dev.linkcard.emulator.device;

import dev.linkcard.emulator.device.SkillAnswer.Invalid;
import dev.linkcard.emulator.http.Answer;
import dev.linkcard.emulator.http.Answer.Answered;
import dev.linkcard.emulator.http.Answer.Missing;
import dev.linkcard.emulator.http.Deadlines;
import dev.linkcard.emulator.http.OutgoingCalls;
import dev.linkcard.emulator.http.OutgoingCalls.Call;
import dev.linkcard.emulator.journal.Party;
import dev.linkcard.emulator.signing.SigningIdentity;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;

/** Posts a signed request envelope to the skill's endpoint and reads its answer. */
final class SkillCall {
  /** On the only host and path that verifiers accept; the emulator serves the same path itself. */
  private static final String CERTIFICATE_URL =
      "https://s3.amazonaws.com/echo.api/linkcard-emulator.pem";

  private final OutgoingCalls calls;
  private final SigningIdentity identity = SigningIdentity.ofThisProcess();

  SkillCall(OutgoingCalls calls) {
    this.calls = calls;
  }

  SkillAnswer send(URI endpoint, byte[] envelope, String requestName) {
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("Content-Type", "application/json; charset=utf-8");
    headers.put("Accept", "application/json");
    headers.put("SignatureCertChainUrl", CERTIFICATE_URL);
    headers.put("Signature-256", identity.sign(envelope));
    String path = endpoint.getPath().isEmpty() ? "/" : endpoint.getPath();
    Answer answer =
        calls.post(
            Party.SKILL,
            new Call(endpoint, headers, envelope, "POST " + path + "  " + requestName),
            Deadlines.SKILL);
    if (answer instanceof Missing missing) {
      return new Invalid("The skill gave no answer. " + missing.cause());
    }
    return ResponseEnvelope.read((Answered) answer);
  }
}
