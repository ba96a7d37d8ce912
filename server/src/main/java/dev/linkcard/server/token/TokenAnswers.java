package dev.linkcard.server.token;

import dev.linkcard.grants.token.TokenAnswer;
import dev.linkcard.grants.token.TokenAnswer.Issued;
import dev.linkcard.grants.token.TokenAnswer.Refused;
import dev.linkcard.server.openid.IdTokens;
import dev.linkcard.server.refusals.RefusedClient;
import dev.linkcard.server.refusals.Spelled;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AccessTokenAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2ClientAuthenticationToken;

/** Turns what grants decided into what Spring passes on. */
final class TokenAnswers {
  /** The field of a token response (OpenID Connect Core §3.1.3.3). */
  private static final String ID_TOKEN = "id_token";

  private TokenAnswers() {}

  static Authentication spring(
      TokenAnswer answer, OAuth2ClientAuthenticationToken client, IdTokens idTokens) {
    return answer.fold(
        issued -> issued(issued, client, idTokens.of(issued)), TokenAnswers::refused);
  }

  private static Authentication issued(
      Issued issued, OAuth2ClientAuthenticationToken client, Optional<String> idToken) {
    Instant now = Instant.EPOCH;
    OAuth2AccessToken accessToken =
        new OAuth2AccessToken(
            OAuth2AccessToken.TokenType.BEARER,
            issued.accessToken().reveal(),
            now,
            now.plusSeconds(issued.expiresIn()),
            issued.scopes().values());
    return new OAuth2AccessTokenAuthenticationToken(
        Objects.requireNonNull(client.getRegisteredClient()),
        client,
        accessToken,
        new OAuth2RefreshToken(issued.refreshToken().reveal(), now),
        idToken.<Map<String, Object>>map(text -> Map.of(ID_TOKEN, text)).orElse(Map.of()));
  }

  private static Authentication refused(Refused refused) {
    throw new RefusedClient(
        new Spelled(400, refused.reason().error(), refused.reason().description()));
  }
}
