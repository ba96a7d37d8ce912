package dev.linkcard.grants.token;

import static org.assertj.core.api.Assertions.assertThat;

import dev.linkcard.grants.World;
import dev.linkcard.grants.store.Dialect;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RefusalTest {

  @ParameterizedTest
  @EnumSource(value = Refusal.class, mode = EnumSource.Mode.EXCLUDE, names = "SCOPE_TOO_WIDE")
  void all_but_one_are_an_invalid_grant(Refusal refusal) {
    assertThat(refusal.error()).isEqualTo("invalid_grant");
  }

  @Test
  void too_wide_a_scope_is_an_invalid_scope() {
    assertThat(Refusal.SCOPE_TOO_WIDE.error()).isEqualTo("invalid_scope");
  }

  @ParameterizedTest
  @EnumSource(Refusal.class)
  void descriptions_keep_to_the_characters_of_rfc_6749(Refusal refusal) {
    assertThat(refusal.description()).matches("[ !#-\\[\\]-~]+");
  }

  @Test
  void an_answer_is_folded_by_its_kind() {
    TokenAnswer refused = new TokenAnswer.Refused(Refusal.CODE_EXPIRED);
    assertThat(refused.<String>fold(issued -> "yes", no -> no.reason().name()))
        .isEqualTo("CODE_EXPIRED");
    try (World world = World.on(Dialect.H2)) {
      TokenAnswer issued = world.link();
      assertThat(issued.<String>fold(yes -> "yes", no -> "no")).isEqualTo("yes");
    }
  }
}
