package dev.linkcard.bench.stockspring;

import dev.linkcard.bench.linking.Site;
import java.sql.Connection;
import java.time.Duration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.server.authorization.client.JdbcRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.settings.OAuth2TokenFormat;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;

/** The client: opaque access tokens of one hour, rotation on. */
final class StockClient {
  private StockClient() {}

  static void save(
      Connection connection, Site.Registration client, String secretHash, Duration refreshToken) {
    var database = new JdbcTemplate(new SingleConnectionDataSource(connection, true));
    new JdbcRegisteredClientRepository(database)
        .save(
            RegisteredClient.withId("1")
                .clientId(client.id())
                .clientSecret(secretHash)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .authorizationGrantType(AuthorizationGrantType.REFRESH_TOKEN)
                .redirectUri(Site.REDIRECT_URI)
                .scope(client.scope())
                .clientSettings(ClientSettings.builder().requireAuthorizationConsent(true).build())
                .tokenSettings(
                    TokenSettings.builder()
                        .accessTokenFormat(OAuth2TokenFormat.REFERENCE)
                        .accessTokenTimeToLive(Duration.ofHours(1))
                        .refreshTokenTimeToLive(refreshToken)
                        .reuseRefreshTokens(false)
                        .build())
                .build());
  }
}
