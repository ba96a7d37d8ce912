package dev.linkcard.grants.code;

import static dev.linkcard.grants.World.ADA;
import static dev.linkcard.grants.World.ALEXA;
import static dev.linkcard.grants.World.HERE;
import static dev.linkcard.grants.World.OTHER_REDIRECT_URI;
import static dev.linkcard.grants.World.OTHER_SKILL;
import static dev.linkcard.grants.World.REDIRECT_URI;
import static dev.linkcard.grants.World.SCOPES;
import static dev.linkcard.grants.World.assertRefused;
import static dev.linkcard.grants.World.issued;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.linkcard.grants.World;
import dev.linkcard.grants.audit.Event;
import dev.linkcard.grants.client.Client;
import dev.linkcard.grants.oauth.ClientId;
import dev.linkcard.grants.oauth.RedirectUri;
import dev.linkcard.grants.oauth.Scopes;
import dev.linkcard.grants.secret.Code;
import dev.linkcard.grants.secret.Verifier;
import dev.linkcard.grants.store.Dialect;
import dev.linkcard.grants.token.Refusal;
import dev.linkcard.grants.token.TokenAnswer;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Dialect.class)
class CodesTest {

  private final World world;

  CodesTest(Dialect dialect) {
    world = World.on(dialect);
  }

  @AfterEach
  void close() {
    world.close();
  }

  @Test
  void a_code_begins_a_grant_with_tokens() {
    TokenAnswer.Issued issued = world.link();

    assertThat(issued.grant().subject()).isEqualTo(ADA);
    assertThat(issued.grant().client()).isEqualTo(ALEXA);
    assertThat(issued.scopes()).isEqualTo(SCOPES);
    assertThat(issued.expiresIn()).isEqualTo(3600);
    assertThat(world.isActive(issued.accessToken())).isTrue();
    assertThat(world.grants.of(ADA)).containsExactly(issued.grant());
    assertThat(world.events()).containsExactly(Event.GRANT_BEGUN);
  }

  @Test
  void a_code_without_scope_begins_a_grant_too() {
    Consent consent =
        new Consent(
            ALEXA, REDIRECT_URI, ADA, Scopes.none(), Challenge.none(), world.clock.instant(), "");

    assertThat(issued(world.redeem(world.grants.issue(consent, HERE))).scopes())
        .isEqualTo(Scopes.none());
  }

  @Test
  void the_nonce_comes_back_with_the_first_tokens_alone_whatever_its_characters() {
    for (String nonce : new String[] {"", "n-0S6_WzA2Mj", "a\u0000\nü€"}) {
      Consent consent =
          new Consent(
              ALEXA, REDIRECT_URI, ADA, SCOPES, Challenge.none(), world.clock.instant(), nonce);
      TokenAnswer.Issued issued = issued(world.redeem(world.grants.issue(consent, HERE)));

      assertThat(issued.nonce()).isEqualTo(nonce);
      assertThat(world.refreshed(issued.refreshToken()).nonce()).isEmpty();
    }
  }

  @Test
  void an_unknown_code_is_refused() {
    assertRefused(world.redeem(new Code("made-up")), Refusal.CODE_UNKNOWN);
    assertRefused(world.redeem(new Code("")), Refusal.CODE_UNKNOWN);
  }

  @Test
  void a_code_is_good_until_its_lifetime_ends() {
    Code early = world.code();
    Code late = world.code();

    world.clock.advance(Duration.ofMinutes(5).minusMillis(1));
    issued(world.redeem(early));
    world.clock.advance(Duration.ofMillis(1));
    assertRefused(world.redeem(late), Refusal.CODE_EXPIRED);
  }

  @Test
  void a_code_of_another_client_is_refused_and_stays_good_for_its_own() {
    Code code = world.code();

    TokenAnswer answer =
        world.grants.redeem(OTHER_SKILL, code, REDIRECT_URI, Verifier.none(), HERE);

    assertRefused(answer, Refusal.CODE_OF_OTHER_CLIENT);
    issued(world.redeem(code));
  }

  @Test
  void a_code_is_refused_for_another_redirect_uri_and_stays_good_for_its_own() {
    Code code = world.code();

    TokenAnswer answer =
        world.grants.redeem(ALEXA, code, OTHER_REDIRECT_URI, Verifier.none(), HERE);

    assertRefused(answer, Refusal.REDIRECT_URI_DIFFERS);
    issued(world.redeem(code));
  }

  @Test
  void no_code_is_issued_for_a_redirect_uri_that_is_not_registered_letter_by_letter() {
    RedirectUri almost = new RedirectUri(REDIRECT_URI.value() + "/");
    Consent consent =
        new Consent(ALEXA, almost, ADA, SCOPES, Challenge.none(), world.clock.instant(), "");

    assertThatIllegalArgumentException().isThrownBy(() -> world.grants.issue(consent, HERE));
  }

  @Test
  void no_code_is_issued_for_scopes_that_are_not_registered() {
    Consent consent =
        new Consent(
            ALEXA,
            REDIRECT_URI,
            ADA,
            Scopes.of("admin"),
            Challenge.none(),
            world.clock.instant(),
            "");

    assertThatIllegalArgumentException().isThrownBy(() -> world.grants.issue(consent, HERE));
  }

  @Test
  void no_code_is_issued_without_a_challenge_to_a_client_that_requires_one() {
    ClientId id = new ClientId("strict");
    world.grants.clients().register(Client.alexa(id, "Strict", Set.of(REDIRECT_URI), SCOPES), HERE);
    Consent consent =
        new Consent(id, REDIRECT_URI, ADA, SCOPES, Challenge.none(), world.clock.instant(), "");

    assertThatIllegalArgumentException()
        .isThrownBy(() -> world.grants.issue(consent, HERE))
        .withMessageContaining("code_challenge");
  }
}
