package dev.linkcard.doctor.settings;

import static dev.linkcard.doctor.check.Severity.ERROR;
import static dev.linkcard.doctor.check.Severity.INFO;
import static dev.linkcard.doctor.check.Severity.WARNING;
import static dev.linkcard.doctor.specimen.Verdicts.fails;
import static dev.linkcard.doctor.specimen.Verdicts.passes;
import static org.assertj.core.api.Assertions.assertThat;

import dev.linkcard.doctor.Doctor;
import dev.linkcard.doctor.check.Finding;
import dev.linkcard.doctor.specimen.Settings;
import dev.linkcard.doctor.specimen.Verdicts;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ScopesTest {

  private static Finding scopes(List<String> scopes) {
    return Verdicts.of("cfg-scopes", Settings.healthy().scopes(scopes).build());
  }

  private static List<String> many(int count) {
    return IntStream.range(0, count).mapToObj(i -> "scope" + i).toList();
  }

  @Test
  void none_to_fifteen_scopes_pass() {
    passes(scopes(List.of()));
    passes(scopes(many(15)));
  }

  @Test
  void sixteen_scopes_fail() {
    assertThat(fails(scopes(many(16)), ERROR))
        .containsExactly("There are 16 scopes; Amazon takes at most 15.");
  }

  @Test
  void a_smart_home_skill_needs_one() {
    Doctor doctor = Doctor.of(Settings.healthy().scopes(List.of()).build());

    fails(Verdicts.of("cfg-scopes", doctor.forSkill(SkillType.SMART_HOME)), ERROR);
  }

  @Test
  void a_space_inside_or_a_repetition_is_a_warning_and_a_quotation_mark_an_error() {
    fails(scopes(List.of("read write")), WARNING);
    fails(scopes(List.of("read", "read")), WARNING);
    fails(scopes(List.of("re\"ad")), ERROR);
  }

  @Test
  void openid_without_offline_access_is_noted() {
    fails(scopes(List.of("openid")), INFO);
    passes(scopes(List.of("openid", "offline_access")));
  }
}
