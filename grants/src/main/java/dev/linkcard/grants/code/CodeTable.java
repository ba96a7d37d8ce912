package dev.linkcard.grants.code;

import dev.linkcard.grants.oauth.ClientId;
import dev.linkcard.grants.oauth.GrantId;
import dev.linkcard.grants.oauth.RedirectUri;
import dev.linkcard.grants.oauth.Scopes;
import dev.linkcard.grants.oauth.Subject;
import dev.linkcard.grants.secret.Code;
import dev.linkcard.grants.store.Row;
import dev.linkcard.grants.store.Transaction;
import java.time.Instant;
import java.util.Optional;

/** Reads and writes the table of codes. */
final class CodeTable {

  private CodeTable() {}

  static void insert(Transaction tx, Code code, Consent consent, Instant expiresAt) {
    tx.change(
        """
        INSERT INTO codes
          (hash, client_id, redirect_uri, subject, scopes, challenge, authenticated_at, nonce,
           expires_at)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        code.sha256(),
        consent.client().value(),
        consent.redirectUri().value(),
        consent.subject().value(),
        consent.scopes().toString(),
        consent.challenge().value(),
        consent.authenticatedAt(),
        consent.nonce(),
        expiresAt);
  }

  static Optional<Presented> find(Transaction tx, Code code) {
    return tx.first("SELECT * FROM codes WHERE hash = ?", CodeTable::read, (Object) code.sha256());
  }

  /** Uses the code up; false when another request did first. */
  static boolean redeem(Transaction tx, Code code, GrantId grant) {
    return tx.change(
            "UPDATE codes SET grant_id = ? WHERE hash = ? AND grant_id = ''",
            grant.value(),
            code.sha256())
        == 1;
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
            row.text("nonce"));
    return new Presented(consent, row.time("expires_at"), row.text("grant_id"));
  }
}
