package dev.linkcard.skill;

import static com.amazon.ask.request.Predicates.intentName;

import com.amazon.ask.Skill;
import com.amazon.ask.builder.CustomSkillBuilder;
import com.amazon.ask.dispatcher.request.handler.HandlerInput;
import com.amazon.ask.model.Response;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.linkcard.accountlinking.ClientSecret;
import dev.linkcard.skill.account.Introspection;
import dev.linkcard.skill.account.LinkedAccount;
import dev.linkcard.skill.gate.LinkedRequestHandler;
import dev.linkcard.skill.signed.Authority;
import dev.linkcard.skill.signed.Envelope;
import dev.linkcard.skill.verification.RequestVerifier;
import dev.linkcard.skill.verification.TrustAnchors;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;

/** A skill with one handler behind the gate, "ReadIntent", and how Alexa calls it. */
public final class Served {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Authority ROOT = Authority.root("CN=Root");
  private static final Authority ALEXA = ROOT.issue("echo-api.amazon.com", Authority.NOW);
  public static final String SECRET = "the-secret-of-the-resource-server";

  public final SkillEndpoint endpoint;

  private Served(String service, URI introspection, URI api) {
    AccountLinking linking =
        AccountLinking.with(
            service, Introspection.at(introspection, "cadenza-api", new ClientSecret(SECRET)), api);
    Skill skill = new CustomSkillBuilder().addRequestHandler(linking.gate(new Reads())).build();
    endpoint =
        SkillEndpoint.of(
            skill,
            RequestVerifier.forSkill(
                Envelope.SKILL,
                url -> Optional.of(Authority.pem(ALEXA.certificate())),
                TrustAnchors.only(ROOT.certificate()),
                Clock.fixed(Authority.NOW, ZoneOffset.UTC)));
  }

  public static Served of(String service, URI introspection, URI api) {
    return new Served(service, introspection, api);
  }

  public static Map<String, String> signed(byte[] body) {
    return Map.of(
        "SignatureCertChainUrl",
        "https://s3.amazonaws.com/echo.api/x.pem",
        "Signature-256",
        ALEXA.sign(body));
  }

  public SkillReply reply(byte[] body) {
    Map<String, String> headers = signed(body);
    return endpoint.answer(name -> Optional.ofNullable(headers.get(name)), body);
  }

  /** Returns the response part of the answer. */
  public JsonNode response(Envelope envelope) {
    SkillReply reply = reply(envelope.bytes());
    if (reply.status() != 200) {
      throw new AssertionError(reply.toString());
    }
    try {
      return JSON.readTree(reply.body()).path("response");
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private static final class Reads implements LinkedRequestHandler {
    @Override
    public boolean canHandle(HandlerInput input) {
      return input.matches(intentName("ReadIntent"));
    }

    @Override
    public Optional<Response> handle(HandlerInput input, LinkedAccount account) {
      String said = account.api().get("/v1/me").map(JsonNode::toString).orElse("nothing");
      return input
          .getResponseBuilder()
          .withSpeech(account.subject() + " " + account.scopes() + " " + said)
          .build();
    }
  }
}
