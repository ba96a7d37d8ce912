package dev.linkcard.emulator.linking;

import dev.linkcard.accountlinking.AccessTokenScheme;
import dev.linkcard.accountlinking.AccountLinkingSettings;
import dev.linkcard.accountlinking.AccountLinkingSettingsBuilder;
import dev.linkcard.accountlinking.ClientSecret;
import dev.linkcard.emulator.clock.MovableClock;
import dev.linkcard.emulator.http.OutgoingCalls;
import dev.linkcard.emulator.journal.Journal;
import dev.linkcard.emulator.site.Radio;
import dev.linkcard.emulator.site.Site;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

/** A link between Alexa and an authorization server that answers what it is told. */
final class Link implements AutoCloseable {
  static final URI REDIRECT_URI =
      URI.create("http://127.0.0.1:7700/pitangui.amazon.com/api/skill/link/MTEST");
  static final String TOKENS =
      "{\"access_token\":\"at-1\",\"token_type\":\"Bearer\",\"expires_in\":3600,"
          + "\"refresh_token\":\"rt-1\"}";

  final Site server = new Site();
  final MovableClock clock =
      MovableClock.over(Clock.fixed(Instant.parse("2026-01-02T03:04:05Z"), ZoneOffset.UTC));
  final Journal journal = new Journal(clock);
  final Linking linking;

  Link() {
    this(0, AccessTokenScheme.HTTP_BASIC);
  }

  Link(int defaultSeconds, AccessTokenScheme scheme) {
    AccountLinkingSettingsBuilder settings =
        AccountLinkingSettings.authorizationCode(
                server.uri("/authorize"),
                server.uri("/token"),
                "alexa",
                new ClientSecret(Radio.CLIENT_SECRET))
            .accessTokenScheme(scheme)
            .scopes(List.of("listen", "rate"));
    linking =
        new Linking(
            Radio.SKILL_ID,
            (defaultSeconds > 0
                    ? settings.defaultTokenExpirationInSeconds(defaultSeconds)
                    : settings)
                .build(),
            new OutgoingCalls(journal),
            clock,
            Habits.assumed());
  }

  /** Presses the card and returns the state that Alexa sent. */
  String state() {
    String query = linking.authorizationRequest(REDIRECT_URI).getRawQuery();
    String state = query.replaceFirst(".*&state=", "").replaceFirst("&.*", "");
    return URLDecoder.decode(state, StandardCharsets.UTF_8);
  }

  LinkOutcome finish(String state, String name, String value) {
    return linking.finish(REDIRECT_URI, Map.of("state", state, name, value));
  }

  LinkOutcome link() {
    return finish(state(), "code", "the-code/+=");
  }

  @Override
  public void close() {
    server.close();
  }
}
