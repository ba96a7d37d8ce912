package dev.linkcard.emulator.envelope;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.linkcard.emulator.signing.SigningIdentity;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;

/**
 * The token for Alexa's own APIs: an RS256 JWT of one hour, as a captured event of 2020 shows it
 * (observed).
 */
final class ApiAccessToken {
  private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

  private ApiAccessToken() {}

  static String issue(String skillId, String audience, Ids ids, Instant now) {
    ObjectNode claims = JsonNodeFactory.instance.objectNode();
    claims.put("aud", audience).put("iss", "AlexaSkillKit").put("sub", skillId);
    claims.put("exp", now.getEpochSecond() + 3600).put("iat", now.getEpochSecond());
    claims.put("nbf", now.getEpochSecond());
    claims.putObject("privateClaims").put("userId", ids.userId()).put("deviceId", ids.deviceId());
    String content =
        part("{\"typ\":\"JWT\",\"alg\":\"RS256\",\"kid\":\"1\"}") + "." + part(claims.toString());
    byte[] signature =
        SigningIdentity.ofThisProcess().signature(content.getBytes(StandardCharsets.US_ASCII));
    return content + "." + BASE64.encodeToString(signature);
  }

  private static String part(String json) {
    return BASE64.encodeToString(json.getBytes(StandardCharsets.UTF_8));
  }
}
