package dev.linkcard.grants.audit;

import static dev.linkcard.grants.World.ADA;
import static dev.linkcard.grants.World.ALEXA;
import static dev.linkcard.grants.World.HERE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.linkcard.grants.World;
import dev.linkcard.grants.oauth.Scopes;
import dev.linkcard.grants.store.Dialect;
import dev.linkcard.grants.store.StoreException;
import dev.linkcard.grants.token.TokenAnswer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class AuditLogTest {

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void an_event_says_who_what_when_and_from_where(Dialect dialect) {
    try (World world = World.on(dialect)) {
      TokenAnswer.Issued link = world.link();
      world.refreshed(link.refreshToken());
      world.refreshed(link.refreshToken());

      assertThat(world.grants.audit().of(ADA))
          .extracting(AuditEvent::event)
          .containsExactly(
              Event.CODE_ISSUED, Event.GRANT_BEGUN, Event.REFRESHED, Event.REFRESH_REPEATED);
      assertThat(world.grants.audit().latest(1))
          .containsExactly(
              new AuditEvent(
                  world.clock.instant(),
                  Event.REFRESH_REPEATED,
                  Optional.of(ALEXA),
                  Optional.of(ADA),
                  Optional.of(link.grant().id()),
                  HERE));
    }
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void an_event_may_be_about_nothing_in_particular(Dialect dialect) {
    try (World world = World.on(dialect)) {
      AuditEvent event = AuditEvent.of(world.clock.instant(), Event.LOG_IN_FAILED, HERE);

      world.grants.audit().record(event);

      assertThat(world.grants.audit().latest(1)).containsExactly(event);
    }
  }

  @Test
  void the_watcher_learns_what_took_effect_and_what_was_refused() {
    try (World world = World.on(Dialect.POSTGRESQL)) {
      TokenAnswer.Issued link = world.link();
      world.refreshed(world.refreshed(link.refreshToken()).refreshToken());
      world.grants.refresh(ALEXA, link.refreshToken(), Scopes.none(), HERE);

      assertThat(world.watched)
          .containsSubsequence(
              "CODE_ISSUED",
              "GRANT_BEGUN",
              "REFRESHED",
              "REFRESHED",
              "REFRESH_TOKEN_REUSED",
              "refused REFRESH_TOKEN_REUSED");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "UPDATE audit_events SET subject = 'ben'",
        "DELETE FROM audit_events",
        "TRUNCATE audit_events"
      })
  void postgresql_refuses_to_change_what_was_written(String sql) {
    try (World world = World.on(Dialect.POSTGRESQL)) {
      world.link();
      List<AuditEvent> before = world.grants.audit().of(ADA);

      assertThatExceptionOfType(StoreException.class)
          .isThrownBy(() -> world.store.transact(tx -> tx.change(sql)))
          .withStackTraceContaining("audit_events takes new rows only");

      assertThat(world.grants.audit().of(ADA)).isEqualTo(before);
    }
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void events_go_when_they_are_400_days_old(Dialect dialect) {
    try (World world = World.on(dialect)) {
      world.link();
      world.clock.advance(Duration.ofDays(1));
      world.link();
      List<AuditEvent> events = world.grants.audit().of(ADA);

      world.clock.advance(Duration.ofDays(399).minusMillis(1));
      world.grants.sweeper().sweep();
      assertThat(world.grants.audit().of(ADA)).isEqualTo(events);
      world.clock.advance(Duration.ofMillis(1));
      world.grants.sweeper().sweep();

      assertThat(world.grants.audit().of(ADA)).isEqualTo(events.subList(2, 4));
    }
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void events_may_be_kept_for_another_while_or_for_ever(Dialect dialect) {
    try (World world = World.on(dialect)) {
      world.link();
      world.clock.advance(Duration.ofDays(5000));
      world.grants.sweeper().keepingAudit(Optional.empty()).sweep();
      assertThat(world.grants.audit().of(ADA)).hasSize(2);

      world.grants.sweeper().keepingAudit(Optional.of(Duration.ofDays(5001))).sweep();
      assertThat(world.grants.audit().of(ADA)).hasSize(2);

      world.grants.sweeper().keepingAudit(Optional.of(Duration.ofDays(4999))).sweep();
      assertThat(world.grants.audit().of(ADA)).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void thousands_of_events_go_in_one_sweep(Dialect dialect) {
    try (World world = World.on(dialect)) {
      record(world, 2500, world.clock.instant());
      world.clock.advance(Duration.ofDays(400));
      world.grants.sweeper().sweep();

      assertThat(world.grants.audit().latest(1)).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void old_events_go_though_thousands_of_a_wrong_clock_stand_before_them(Dialect dialect) {
    try (World world = World.on(dialect)) {
      Instant now = world.clock.instant();
      record(world, 2500, now.plus(Duration.ofDays(3650)));
      record(world, 2500, now);
      record(world, 1, now.plus(Duration.ofDays(1)));
      world.clock.advance(Duration.ofDays(400));
      world.grants.sweeper().sweep();
      world.grants.sweeper().sweep();

      assertThat(world.grants.audit().latest(5000))
          .hasSize(2501)
          .noneMatch(e -> e.at().equals(now));
      world.clock.advance(Duration.ofDays(1));
      world.grants.sweeper().sweep();
      assertThat(world.grants.audit().latest(5000)).hasSize(2500);
    }
  }

  private static void record(World world, int times, Instant at) {
    for (int i = 0; i < times; i++) {
      world.grants.audit().record(AuditEvent.of(at, Event.LOG_IN_FAILED, HERE));
    }
  }

  @Test
  void postgresql_lets_the_sweeper_remove_nothing_that_is_younger_than_it_says() {
    try (World world = World.on(Dialect.POSTGRESQL)) {
      world.link();
      Instant before = world.clock.instant().minusMillis(1);

      assertThatExceptionOfType(StoreException.class)
          .isThrownBy(
              () ->
                  world.store.transact(
                      tx -> {
                        new OldEvents().remove(tx, before, 1000);
                        return tx.change("DELETE FROM audit_events");
                      }))
          .withStackTraceContaining("audit_events takes new rows only");
      world.grants.sweeper().keepingAudit(Optional.of(Duration.ofDays(1))).sweep();
      assertThatExceptionOfType(StoreException.class)
          .isThrownBy(() -> world.store.transact(tx -> tx.change("DELETE FROM audit_events")));

      assertThat(world.grants.audit().of(ADA)).hasSize(2);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "a\nb"})
  void an_origin_fits_in_one_line(String text) {
    assertThatIllegalArgumentException().isThrownBy(() -> new Origin(text));
    assertThatIllegalArgumentException().isThrownBy(() -> new Origin("x".repeat(101)));
  }
}
