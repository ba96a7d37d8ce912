package dev.linkcard.grants.revocation;

import static dev.linkcard.grants.World.ADA;
import static dev.linkcard.grants.World.ALEXA;
import static dev.linkcard.grants.World.HERE;
import static dev.linkcard.grants.World.OTHER_SKILL;
import static dev.linkcard.grants.World.assertRefused;
import static dev.linkcard.grants.revocation.Revocation.NOTHING_TO_REVOKE;
import static dev.linkcard.grants.revocation.Revocation.OTHER_CLIENT;
import static dev.linkcard.grants.revocation.Revocation.REVOKED;
import static org.assertj.core.api.Assertions.assertThat;

import dev.linkcard.grants.Together;
import dev.linkcard.grants.World;
import dev.linkcard.grants.audit.Event;
import dev.linkcard.grants.grant.Grant;
import dev.linkcard.grants.oauth.GrantId;
import dev.linkcard.grants.oauth.Scopes;
import dev.linkcard.grants.oauth.Subject;
import dev.linkcard.grants.secret.Code;
import dev.linkcard.grants.secret.PresentedToken;
import dev.linkcard.grants.secret.Secret;
import dev.linkcard.grants.store.Dialect;
import dev.linkcard.grants.token.Refusal;
import dev.linkcard.grants.token.TokenAnswer;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Dialect.class)
class RevocationTest {

  private final World world;
  private final TokenAnswer.Issued link;

  RevocationTest(Dialect dialect) {
    world = World.on(dialect);
    link = world.link();
  }

  @AfterEach
  void close() {
    world.close();
  }

  @Test
  void a_refresh_token_takes_its_whole_grant_along() {
    assertThat(world.grants.revoke(ALEXA, presented(link.refreshToken()), HERE)).isEqualTo(REVOKED);

    assertThat(world.isActive(link.accessToken())).isFalse();
    assertRefused(
        world.grants.refresh(ALEXA, link.refreshToken(), Scopes.none(), HERE), Refusal.GRANT_ENDED);
    assertThat(world.events()).containsExactly(Event.GRANT_BEGUN, Event.GRANT_REVOKED);
  }

  @Test
  void a_replaced_refresh_token_does_so_too() {
    world.refreshed(world.refreshed(link.refreshToken()).refreshToken());

    assertThat(world.grants.revoke(ALEXA, presented(link.refreshToken()), HERE)).isEqualTo(REVOKED);
  }

  @Test
  void an_access_token_ends_alone() {
    assertThat(world.grants.revoke(ALEXA, presented(link.accessToken()), HERE)).isEqualTo(REVOKED);

    assertThat(world.isActive(link.accessToken())).isFalse();
    assertThat(world.isActive(world.refreshed(link.refreshToken()).accessToken())).isTrue();
    assertThat(world.events()).containsExactly(Event.GRANT_BEGUN, Event.ACCESS_TOKEN_REVOKED);
  }

  @Test
  void what_is_no_good_any_more_is_no_failure() {
    world.grants.revoke(ALEXA, presented(link.refreshToken()), HERE);

    assertThat(world.grants.revoke(ALEXA, presented(link.refreshToken()), HERE))
        .isEqualTo(NOTHING_TO_REVOKE);
    assertThat(world.grants.revoke(ALEXA, new PresentedToken("made-up"), HERE))
        .isEqualTo(NOTHING_TO_REVOKE);
  }

  @Test
  void a_client_revokes_its_own_tokens_only() {
    assertThat(world.grants.revoke(OTHER_SKILL, presented(link.refreshToken()), HERE))
        .isEqualTo(OTHER_CLIENT);
    assertThat(world.grants.revoke(OTHER_SKILL, presented(link.accessToken()), HERE))
        .isEqualTo(OTHER_CLIENT);

    assertThat(world.isActive(link.accessToken())).isTrue();
  }

  @Test
  void one_grant_is_unlinked_and_the_others_go_on() {
    TokenAnswer.Issued other = world.link();

    assertThat(world.grants.unlink(link.grant().id(), HERE)).isTrue();
    assertThat(world.grants.unlink(link.grant().id(), HERE)).isFalse();
    assertThat(world.grants.unlink(new GrantId("made-up"), HERE)).isFalse();

    assertThat(world.isActive(link.accessToken())).isFalse();
    assertThat(world.isActive(other.accessToken())).isTrue();
  }

  @Test
  void every_grant_of_an_account_to_a_client_is_unlinked() {
    TokenAnswer.Issued other = world.link();

    assertThat(world.grants.unlink(ADA, OTHER_SKILL, HERE)).isZero();
    assertThat(world.grants.unlink(ADA, ALEXA, HERE)).isEqualTo(2);

    assertThat(world.isActive(link.accessToken())).isFalse();
    assertThat(world.isActive(other.accessToken())).isFalse();
    assertThat(world.events()).filteredOn(Event.GRANT_UNLINKED::equals).hasSize(2);
  }

  @Test
  void codes_that_wait_are_void_once_the_account_has_unlinked_the_client() {
    Code waiting = world.code();
    assertThat(world.grants.unlink(ADA, OTHER_SKILL, HERE)).isZero();
    Code another = world.code();
    World.issued(world.redeem(another));

    assertThat(world.grants.unlink(ADA, ALEXA, HERE)).isEqualTo(2);

    assertRefused(world.redeem(waiting), Refusal.CODE_UNKNOWN);
    assertRefused(world.redeem(another), Refusal.CODE_REDEEMED);
    assertThat(world.grants.living(10)).isEmpty();
  }

  @Test
  void codes_of_other_accounts_and_clients_go_on_waiting() {
    Code waiting = world.code();

    world.grants.unlink(ADA, OTHER_SKILL, HERE);
    world.grants.unlink(new Subject("ben"), ALEXA, HERE);

    World.issued(world.redeem(waiting));
  }

  @RepeatedTest(5)
  void no_link_is_left_of_codes_that_are_redeemed_while_the_client_is_unlinked() throws Exception {
    Code waiting = world.code();
    AtomicInteger turn = new AtomicInteger();

    Together.run(
        4,
        () ->
            turn.getAndIncrement() == 0
                ? world.grants.unlink(ADA, ALEXA, HERE)
                : world.redeem(waiting));

    assertThat(world.grants.living(10)).isEmpty();
    assertThat(world.redeem(waiting)).isInstanceOf(TokenAnswer.Refused.class);
  }

  @Test
  void every_grant_of_an_account_is_unlinked() {
    world.link();

    assertThat(world.grants.unlink(ADA, HERE)).isEqualTo(2);
    assertThat(world.grants.unlink(ADA, HERE)).isZero();
    assertThat(world.isActive(link.accessToken())).isFalse();
    assertThat(world.grants.living(10)).isEmpty();
  }

  @Test
  void living_grants_are_listed_newest_first() {
    world.clock.advance(Duration.ofSeconds(1));
    TokenAnswer.Issued second = world.link();
    world.clock.advance(Duration.ofSeconds(1));
    TokenAnswer.Issued third = world.link();
    world.grants.unlink(second.grant().id(), HERE);

    assertThat(world.grants.living(10)).containsExactly(third.grant(), link.grant());
    assertThat(world.grants.living(1)).containsExactly(third.grant());
    assertThat(world.grants.of(ADA))
        .extracting(Grant::id)
        .containsExactly(third.grant().id(), second.grant().id(), link.grant().id());
  }

  private static PresentedToken presented(Secret token) {
    return new PresentedToken(token.reveal());
  }
}
