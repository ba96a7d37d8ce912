package dev.linkcard.acceptance.faults.campaign;

import dev.linkcard.acceptance.faults.link.Link;
import dev.linkcard.acceptance.faults.link.Mark;
import dev.linkcard.acceptance.faults.link.Tally;
import dev.linkcard.acceptance.faults.link.Tally.Seen;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Looks into the database for what no answer shows. */
final class StoreCheck {
  private static final String NEWEST =
      "SELECT id FROM grants WHERE token_hash = ? AND ended_at IS NULL";

  private final Connection connection;

  StoreCheck(Connection connection) {
    this.connection = connection;
  }

  void check(List<Link> links, Tally tally, Report report) throws SQLException {
    Set<String> grants = new HashSet<>();
    try (PreparedStatement newest = connection.prepareStatement(NEWEST)) {
      for (Link link : links) {
        newest.setBytes(1, Mark.sha256(link.refreshToken()));
        try (ResultSet rows = newest.executeQuery()) {
          while (rows.next()) {
            grants.add(rows.getString(1));
          }
        }
      }
    }
    report.exactly(
        links.size(), "living grants whose newest refresh token a link has", grants.size());
    report.exactly(
        links.size() + tally.count(Seen.CODE_GIVEN_UP),
        "living grants, with those of codes never heard of again",
        number("SELECT count(*) FROM grants WHERE ended_at IS NULL"));
    report.atLeast(
        links.size() / 2, "refreshes that the store saw again", events("REFRESH_REPEATED"));
    report.none("reuse of refresh tokens told in the audit", events("REFRESH_TOKEN_REUSED"));
    report.exactly(
        tally.count(Seen.CODE_REFUSED),
        "grants that ended as their code was repeated",
        number("SELECT count(*) FROM grants WHERE end_reason = 'CODE_REDEEMED_AGAIN'"));
    report.none(
        "grants that ended otherwise",
        number(
            "SELECT count(*) FROM grants"
                + " WHERE ended_at IS NOT NULL AND end_reason <> 'CODE_REDEEMED_AGAIN'"));
  }

  private long events(String event) throws SQLException {
    return number("SELECT count(*) FROM audit_events WHERE event = '" + event + "'");
  }

  private long number(String sql) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getLong(1);
    }
  }
}
