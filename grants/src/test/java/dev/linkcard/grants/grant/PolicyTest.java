package dev.linkcard.grants.grant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class PolicyTest {

  private final Policy defaults = Policy.defaults();

  @Test
  void the_defaults_are_five_minutes_an_hour_a_year_and_a_day() {
    assertThat(defaults)
        .isEqualTo(
            new Policy(
                Duration.ofSeconds(300),
                Duration.ofSeconds(3600),
                Duration.ofDays(365),
                Duration.ofHours(24),
                Optional.empty()));
  }

  @Test
  void a_code_lives_one_to_ten_minutes() {
    assertThat(defaults.withCode(Duration.ofMinutes(1)).code()).hasMinutes(1);
    assertThat(defaults.withCode(Duration.ofMinutes(10)).code()).hasMinutes(10);
    refused(() -> defaults.withCode(Duration.ofSeconds(59)), "60 to 600 s, not 59 s");
    refused(() -> defaults.withCode(Duration.ofSeconds(601)), "60 to 600 s, not 601 s");
  }

  @Test
  void an_access_token_lives_well_above_the_floor_of_alexa() {
    assertThat(defaults.withAccessToken(Duration.ofMinutes(10)).accessToken()).hasMinutes(10);
    refused(() -> defaults.withAccessToken(Duration.ofSeconds(599)), "Alexa's floor of 360 s");
  }

  @Test
  void a_refresh_token_outlives_an_access_token_and_the_overlap() {
    refused(() -> defaults.withRefreshToken(Duration.ofHours(1)), "must outlive");
    refused(() -> defaults.withOverlap(Duration.ofDays(365)), "An overlap is");
    refused(() -> defaults.withOverlap(Duration.ofSeconds(-1)), "An overlap is");
    assertThat(defaults.withOverlap(Duration.ZERO).overlap()).isZero();
  }

  @Test
  void an_absolute_end_comes_however_often_a_grant_is_refreshed() {
    Policy policy = defaults.withAbsolute(Duration.ofDays(400));
    Instant beginning = Instant.parse("2026-11-22T12:00:00Z");

    assertThat(policy.over(beginning, beginning)).isEqualTo(beginning.plus(Duration.ofDays(365)));
    assertThat(policy.over(beginning, beginning.plus(Duration.ofDays(100))))
        .isEqualTo(beginning.plus(Duration.ofDays(400)));
    assertThat(defaults.over(beginning, beginning.plus(Duration.ofDays(100))))
        .isEqualTo(beginning.plus(Duration.ofDays(465)));
    refused(() -> defaults.withAbsolute(Duration.ofHours(1)), "an absolute end after 3600 s");
  }

  @Test
  void every_lifetime_is_in_whole_seconds() {
    refused(() -> defaults.withAccessToken(Duration.ofMillis(3_600_500)), "whole seconds");
  }

  private static void refused(Supplier<Policy> policy, String part) {
    assertThatIllegalArgumentException().isThrownBy(policy::get).withMessageContaining(part);
  }
}
