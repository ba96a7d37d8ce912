package dev.linkcard.skill;

import com.amazon.ask.Skill;
import com.amazon.ask.request.impl.BaseSkillRequest;
import dev.linkcard.skill.verification.Refusal;
import dev.linkcard.skill.verification.RequestVerifier;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A skill as bytes and headers in, status and bytes out; whatever web server it stands behind. Safe
 * for several threads.
 */
public final class SkillEndpoint {
  private static final Logger LOG = LoggerFactory.getLogger(SkillEndpoint.class);
  private static final byte[] SORRY =
      ("{\"version\":\"1.0\",\"response\":{\"outputSpeech\":{\"type\":\"PlainText\",\"text\":"
              + "\"Sorry, something went wrong.\"},\"shouldEndSession\":true}}")
          .getBytes(StandardCharsets.UTF_8);

  private final Skill skill;
  private final RequestVerifier verifier;

  private SkillEndpoint(Skill skill, RequestVerifier verifier) {
    this.skill = skill;
    this.verifier = verifier;
  }

  /** Puts a verifier before a skill. */
  public static SkillEndpoint of(Skill skill, RequestVerifier verifier) {
    return new SkillEndpoint(skill, verifier);
  }

  /**
   * Answers a request: 400 and nothing else if it is not Alexa's or no request of a custom skill.
   */
  public SkillReply answer(Function<String, Optional<String>> header, byte[] body) {
    Optional<Refusal> refusal = verifier.refusal(header, body);
    if (refusal.isPresent()) {
      LOG.warn("A request was refused. {}", refusal.get().sentence());
      return SkillReply.refused();
    }
    try {
      var response = skill.execute(new BaseSkillRequest(body));
      return response == null
          ? SkillReply.refused()
          : new SkillReply(200, response.getRawResponse());
    } catch (RuntimeException broken) {
      // The text of the exception may hold the envelope, and the envelope holds the access token.
      LOG.error("The skill failed with {}.", broken.getClass().getName());
      return new SkillReply(200, SORRY);
    }
  }
}
