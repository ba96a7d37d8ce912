package dev.linkcard.cli.server.clients;

import dev.linkcard.grants.client.Client;
import dev.linkcard.grants.client.Clients;
import dev.linkcard.grants.oauth.RedirectUri;
import java.io.PrintWriter;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A client as the commands show it; never its secret, of which only a hash is kept.
 *
 * @param oldSecretGoodUntil when the secret before the newest is void; empty where it is already
 */
record ClientView(Client client, Optional<Instant> oldSecretGoodUntil) {
  /** Shows a client that has one secret. */
  static ClientView of(Client client) {
    return new ClientView(client, Optional.empty());
  }

  /** Shows a client that is registered. */
  static ClientView of(Client client, Clients clients) {
    return new ClientView(client, clients.oldSecretGoodUntil(client.id()));
  }

  /** Returns the fields by the names of RFC 7591 §2, where it has them. */
  Map<String, Object> machine() {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("client_id", client.id().value());
    fields.put("client_name", client.name());
    fields.put("kind", kind());
    fields.put("redirect_uris", redirectUrls());
    fields.put("scope", client.scopes().toString());
    fields.put("secret_transports", names(client.transports()));
    fields.put("require_pkce", client.requiresProofKey());
    fields.put("token_format", name(client.tokenFormat()));
    oldSecretGoodUntil.ifPresent(end -> fields.put("old_secret_good_until", spelled(end)));
    return fields;
  }

  void print(PrintWriter out) {
    out.printf("client id      %s%n", client.id());
    out.printf("name           %s%n", client.name());
    out.printf("kind           %s%n", kind());
    redirectUrls().forEach(url -> out.printf("redirect URL   %s%n", url));
    out.printf("scopes         %s%n", client.scopes().isEmpty() ? "none" : client.scopes());
    out.printf("secret by      %s%n", String.join(" or ", names(client.transports())));
    out.printf("proof key      %s%n", client.requiresProofKey() ? "required" : "if it sends one");
    out.printf("access tokens  %s%n", name(client.tokenFormat()));
    oldSecretGoodUntil.ifPresent(end -> out.printf("old secret     good until %s%n", spelled(end)));
  }

  String kind() {
    return name(client.kind());
  }

  List<String> redirectUrls() {
    return client.redirectUris().stream().map(RedirectUri::value).sorted().toList();
  }

  static String spelled(Instant end) {
    return end.truncatedTo(ChronoUnit.SECONDS).toString();
  }

  private static List<String> names(Collection<? extends Enum<?>> values) {
    return values.stream().map(ClientView::name).toList();
  }

  private static String name(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
