package dev.linkcard.grants.token;

import static dev.linkcard.grants.World.ADA;
import static dev.linkcard.grants.World.ALEXA;
import static dev.linkcard.grants.World.SCOPES;
import static org.assertj.core.api.Assertions.assertThat;

import dev.linkcard.grants.World;
import dev.linkcard.grants.secret.AccessToken;
import dev.linkcard.grants.store.Dialect;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Dialect.class)
class IntrospectionTest {

  private final World world;
  private final TokenAnswer.Issued link;

  IntrospectionTest(Dialect dialect) {
    world = World.on(dialect);
    link = world.link();
  }

  @AfterEach
  void close() {
    world.close();
  }

  @Test
  void an_active_access_token_says_whose_it_is_and_what_it_may_do() {
    Instant now = world.clock.instant();

    assertThat(world.grants.introspect(link.accessToken()))
        .isEqualTo(
            new Introspection.Active(
                ALEXA, ADA, SCOPES, now, now.plus(Duration.ofHours(1)), link.grant().id()));
  }

  @Test
  void an_access_token_is_active_to_the_last_moment_of_its_lifetime() {
    world.clock.advance(Duration.ofHours(1).minusMillis(1));
    assertThat(world.isActive(link.accessToken())).isTrue();

    world.clock.advance(Duration.ofMillis(1));
    assertThat(world.grants.introspect(link.accessToken())).isEqualTo(new Introspection.Inactive());
  }

  @Test
  void neither_an_unknown_text_nor_a_refresh_token_is_active() {
    assertThat(world.isActive(new AccessToken("made-up"))).isFalse();
    assertThat(world.isActive(new AccessToken(""))).isFalse();
    assertThat(world.isActive(new AccessToken(link.refreshToken().reveal()))).isFalse();
  }

  @Test
  void access_tokens_are_43_url_safe_characters_and_never_the_same() {
    assertThat(link.accessToken().reveal()).matches("[A-Za-z0-9_-]{43}");
    assertThat(world.link().accessToken()).isNotEqualTo(link.accessToken());
  }
}
