package dev.linkcard.cli;

import org.junit.jupiter.api.Test;

class ServerOptionsTest {
  @Test
  void the_days_that_audit_events_are_kept_are_a_number() {
    Ran.linkcard("server", "--audit-days", "never")
        .refused(
            "Invalid value for option '--audit-days': never is no number of days;"
                + " give 1 to 36500, or 0 for ever. See linkcard server --help.");
    Ran.linkcard("server", "--audit-days", "36501")
        .refused(
            "Invalid value for option '--audit-days': 36501 is no number of days;"
                + " give 1 to 36500, or 0 for ever. See linkcard server --help.");
  }
}
