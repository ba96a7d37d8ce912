package dev.linkcard.grants.code;

import static dev.linkcard.grants.World.ALEXA;
import static dev.linkcard.grants.World.HERE;
import static dev.linkcard.grants.World.REDIRECT_URI;
import static dev.linkcard.grants.World.VERIFIER;
import static dev.linkcard.grants.World.assertRefused;
import static dev.linkcard.grants.World.issued;
import static org.assertj.core.api.Assertions.assertThat;

import dev.linkcard.grants.World;
import dev.linkcard.grants.secret.Code;
import dev.linkcard.grants.secret.Verifier;
import dev.linkcard.grants.store.Dialect;
import dev.linkcard.grants.token.Refusal;
import dev.linkcard.grants.token.TokenAnswer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Dialect.class)
class ProofKeyTest {

  private final World world;
  private final Code bound;

  ProofKeyTest(Dialect dialect) {
    world = World.on(dialect);
    bound = world.grants.issue(world.consent(Challenge.of(VERIFIER)), HERE);
  }

  @AfterEach
  void close() {
    world.close();
  }

  @Test
  void the_challenge_is_that_of_rfc_7636_appendix_b() {
    assertThat(Challenge.of(VERIFIER).value())
        .isEqualTo("E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM");
  }

  @Test
  void the_right_verifier_redeems_the_code() {
    issued(redeem(bound, VERIFIER));
  }

  @Test
  void a_wrong_verifier_is_refused_and_leaves_the_code_good() {
    assertRefused(redeem(bound, new Verifier("x".repeat(43))), Refusal.VERIFIER_WRONG);
    assertRefused(redeem(bound, new Verifier("too short")), Refusal.VERIFIER_WRONG);
    issued(redeem(bound, VERIFIER));
  }

  @Test
  void a_challenge_without_verifier_is_refused() {
    assertRefused(redeem(bound, Verifier.none()), Refusal.VERIFIER_MISSING);
    issued(redeem(bound, VERIFIER));
  }

  @Test
  void a_verifier_without_challenge_is_refused() {
    Code unbound = world.code();

    assertRefused(redeem(unbound, VERIFIER), Refusal.VERIFIER_UNEXPECTED);
    issued(redeem(unbound, Verifier.none()));
  }

  @Test
  void only_an_s256_challenge_is_read() {
    assertThat(Challenge.parse(VERIFIER.reveal().substring(1))).isEmpty();
    assertThat(Challenge.parse("=".repeat(43))).isEmpty();
    assertThat(Challenge.parse("")).contains(Challenge.none());
  }

  private TokenAnswer redeem(Code code, Verifier verifier) {
    return world.grants.redeem(ALEXA, code, REDIRECT_URI, verifier, HERE);
  }
}
