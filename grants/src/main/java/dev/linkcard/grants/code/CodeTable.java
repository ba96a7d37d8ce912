package dev.linkcard.grants.code;

import dev.linkcard.grants.oauth.ClientId;
import dev.linkcard.grants.oauth.GrantId;
import dev.linkcard.grants.oauth.RedirectUri;
import dev.linkcard.grants.oauth.Scopes;
import dev.linkcard.grants.oauth.Subject;
import dev.linkcard.grants.secret.Code;
import dev.linkcard.grants.store.Change;
import dev.linkcard.grants.store.Row;
import dev.linkcard.grants.store.Transaction;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;

/** Reads and writes the table of codes. */
final class CodeTable {

  private static final String INSERT =
      """
      INSERT INTO codes
        (hash, client_id, redirect_uri, subject, scopes, challenge, authenticated_at, nonce,
         expires_at, kept_until)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """;
  private static final String FIND = "SELECT * FROM codes WHERE hash = ?";
  private static final String REDEEM =
      "UPDATE codes SET grant_id = ?, kept_until = ? WHERE hash = ? AND grant_id = ''";
  private static final String VOID = "DELETE FROM codes WHERE subject = ? AND grant_id = ''";

  private CodeTable() {}

  static Change insertion(Code code, Consent consent, Instant expiresAt) {
    return new Change(
        INSERT,
        code.sha256(),
        consent.client().value(),
        consent.redirectUri().value(),
        consent.subject().value(),
        consent.scopes().toString(),
        consent.challenge().value(),
        consent.authenticatedAt(),
        consent.nonce().getBytes(StandardCharsets.UTF_8),
        expiresAt,
        expiresAt);
  }

  static Optional<Presented> find(Transaction tx, Code code) {
    return tx.first(FIND, CodeTable::read, (Object) code.sha256());
  }

  /**
   * Uses the code up, unless another request did first.
   *
   * @param keptUntil when it may be forgotten that there was such a code
   */
  static Change redemption(Code code, GrantId grant, Instant keptUntil) {
    return new Change(REDEEM, grant.value(), keptUntil, code.sha256());
  }

  static int voidWaiting(Transaction tx, Subject subject) {
    return tx.change(VOID, subject.value());
  }

  static int voidWaiting(Transaction tx, Subject subject, ClientId client) {
    return tx.change(VOID + " AND client_id = ?", subject.value(), client.value());
  }

  private static Presented read(Row row) {
    Consent consent =
        new Consent(
            new ClientId(row.text("client_id")),
            new RedirectUri(row.text("redirect_uri")),
            new Subject(row.text("subject")),
            Scopes.parse(row.text("scopes")).orElseThrow(),
            new Challenge(row.text("challenge")),
            row.time("authenticated_at"),
            new String(row.bytes("nonce"), StandardCharsets.UTF_8));
    return new Presented(consent, row.time("expires_at"), row.text("grant_id"));
  }
}
