package dev.linkcard.server.token;

import dev.linkcard.grants.oauth.Scopes;
import dev.linkcard.server.clients.ClientRefusal;
import dev.linkcard.server.wire.Parameters;
import java.util.Optional;

/** A token request as it was read (RFC 6749 §4.1.3, §6). */
sealed interface TokenRequest {
  /**
   * Asks for tokens for a code.
   *
   * @param redirectUri as it came; empty where it did not
   * @param verifier as it came; empty where it did not
   */
  record ForCode(String code, String redirectUri, String verifier) implements TokenRequest {
    @Override
    public String toString() {
      return "ForCode(masked)";
    }
  }

  /** Asks for tokens for a refresh token; without scopes, for those that were granted. */
  record ForRefreshToken(String refreshToken, Scopes scopes) implements TokenRequest {
    @Override
    public String toString() {
      return "ForRefreshToken(masked)";
    }
  }

  /** Is none. */
  record Unusable(ClientRefusal reason) implements TokenRequest {}

  /** Reads the parameters of a body, none of which came twice. */
  static TokenRequest read(Parameters body) {
    String type = body.once("grant_type").orElse("");
    return switch (type) {
      case "" -> new Unusable(ClientRefusal.GRANT_TYPE_MISSING);
      case "authorization_code" -> code(body);
      case "refresh_token" -> refresh(body);
      default -> new Unusable(ClientRefusal.GRANT_TYPE_UNSUPPORTED);
    };
  }

  private static TokenRequest code(Parameters body) {
    return body.once("code")
        .filter(code -> !code.isBlank())
        .<TokenRequest>map(
            code ->
                new ForCode(
                    code,
                    body.once("redirect_uri").orElse(""),
                    body.once("code_verifier").orElse("")))
        .orElseGet(() -> new Unusable(ClientRefusal.CODE_MISSING));
  }

  private static TokenRequest refresh(Parameters body) {
    Optional<String> token = body.once("refresh_token").filter(text -> !text.isBlank());
    if (token.isEmpty()) {
      return new Unusable(ClientRefusal.REFRESH_TOKEN_MISSING);
    }
    return Scopes.parse(body.once("scope").orElse(""))
        .<TokenRequest>map(scopes -> new ForRefreshToken(token.get(), scopes))
        .orElseGet(() -> new Unusable(ClientRefusal.SCOPE_MALFORMED));
  }
}
