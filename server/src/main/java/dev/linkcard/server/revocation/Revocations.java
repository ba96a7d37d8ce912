package dev.linkcard.server.revocation;

import dev.linkcard.grants.Grants;
import dev.linkcard.grants.oauth.ClientId;
import dev.linkcard.grants.revocation.Revocation;
import dev.linkcard.grants.secret.PresentedToken;
import dev.linkcard.server.audit.Origins;
import dev.linkcard.server.clients.ClientAuthentication;
import dev.linkcard.server.clients.ClientRefusal;
import dev.linkcard.server.clients.TokenParameter;
import dev.linkcard.server.refusals.RefusedClient;
import java.time.Instant;
import java.util.List;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2TokenRevocationAuthenticationToken;
import org.springframework.security.web.authentication.AuthenticationConverter;

/**
 * Takes back a token, and answers 200 whether or not there was one (RFC 7009 §2.2). A token of
 * another client is left alone, and the request refused (§2.1). A hint is not needed: the store
 * knows a token's kind.
 */
public final class Revocations implements AuthenticationProvider {
  private final Grants grants;

  /** Makes a provider over the grants. */
  public Revocations(Grants grants) {
    this.grants = grants;
  }

  /** Puts our reading of the request in the place of Spring's. */
  public static void readIn(List<AuthenticationConverter> converters) {
    converters.clear();
    converters.add(
        request ->
            new OAuth2TokenRevocationAuthenticationToken(
                TokenParameter.of(request), TokenParameter.sender(), (String) null));
  }

  @Override
  public Authentication authenticate(Authentication authentication) {
    OAuth2TokenRevocationAuthenticationToken request =
        (OAuth2TokenRevocationAuthenticationToken) authentication;
    Authentication client = ClientAuthentication.client(request);
    Revocation answer =
        grants.revoke(
            new ClientId(client.getName()), new PresentedToken(request.getToken()), Origins.here());
    if (answer == Revocation.OTHER_CLIENT) {
      throw new RefusedClient(ClientRefusal.TOKEN_OF_OTHER_CLIENT);
    }
    return new OAuth2TokenRevocationAuthenticationToken(
        new OAuth2RefreshToken(request.getToken(), Instant.EPOCH), client);
  }

  @Override
  public boolean supports(Class<?> type) {
    return OAuth2TokenRevocationAuthenticationToken.class.isAssignableFrom(type);
  }
}
