package dev.linkcard.grants.client;

import dev.linkcard.grants.oauth.ClientId;
import dev.linkcard.grants.oauth.RedirectUri;
import dev.linkcard.grants.oauth.Scopes;
import dev.linkcard.grants.secret.ClientSecret;
import dev.linkcard.grants.store.Row;
import dev.linkcard.grants.store.Transaction;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads and writes the table of clients. */
final class ClientTable {

  private ClientTable() {}

  static Optional<Registered> find(Transaction tx, ClientId id) {
    return tx.first(
        "SELECT * FROM clients WHERE id = ?",
        row ->
            new Registered(
                client(row),
                row.bytes("secret_hash"),
                row.bytes("previous_hash"),
                row.timeIfAny("previous_until")),
        id.value());
  }

  static List<Client> all(Transaction tx) {
    return tx.all("SELECT * FROM clients ORDER BY id", ClientTable::client);
  }

  static void insert(Transaction tx, Client client, ClientSecret secret) {
    tx.change(
        """
        INSERT INTO clients
          (name, kind, redirect_uris, scopes, requires_proof_key, transports, token_format, id,
           secret_hash)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        client.name(),
        client.kind().name(),
        spelled(client.redirectUris()),
        client.scopes().toString(),
        client.requiresProofKey(),
        names(client.transports()),
        client.tokenFormat().name(),
        client.id().value(),
        secret.sha256());
  }

  static boolean update(Transaction tx, Client client) {
    return tx.change(
            """
            UPDATE clients
            SET name = ?, kind = ?, redirect_uris = ?, scopes = ?, requires_proof_key = ?,
              transports = ?, token_format = ?
            WHERE id = ?
            """,
            client.name(),
            client.kind().name(),
            spelled(client.redirectUris()),
            client.scopes().toString(),
            client.requiresProofKey(),
            names(client.transports()),
            client.tokenFormat().name(),
            client.id().value())
        == 1;
  }

  /** Makes the secret the one before, and sets a new one. */
  static boolean rotateSecret(
      Transaction tx, ClientId id, ClientSecret secret, Instant previousUntil) {
    return tx.change(
            """
            UPDATE clients SET previous_hash = secret_hash, previous_until = ?, secret_hash = ?
            WHERE id = ?
            """,
            previousUntil,
            secret.sha256(),
            id.value())
        == 1;
  }

  static boolean delete(Transaction tx, ClientId id) {
    return tx.change("DELETE FROM clients WHERE id = ?", id.value()) == 1;
  }

  private static Client client(Row row) {
    return new Client(
        new ClientId(row.text("id")),
        row.text("name"),
        ClientKind.valueOf(row.text("kind")),
        redirectUris(row.text("redirect_uris")),
        Scopes.parse(row.text("scopes")).orElseThrow(),
        row.flag("requires_proof_key"),
        transports(row.text("transports")),
        TokenFormat.valueOf(row.text("token_format")));
  }

  private static String spelled(Set<RedirectUri> redirectUris) {
    return redirectUris.stream().map(RedirectUri::value).sorted().collect(Collectors.joining(" "));
  }

  private static Set<RedirectUri> redirectUris(String spelled) {
    return Arrays.stream(spelled.split(" "))
        .filter(uri -> !uri.isEmpty())
        .map(RedirectUri::new)
        .collect(Collectors.toUnmodifiableSet());
  }

  private static String names(Collection<SecretTransport> transports) {
    return transports.stream().map(SecretTransport::name).collect(Collectors.joining(" "));
  }

  private static Set<SecretTransport> transports(String names) {
    return Arrays.stream(names.split(" "))
        .map(SecretTransport::valueOf)
        .collect(Collectors.toUnmodifiableSet());
  }
}
