package dev.linkcard.cli.server.clients;

import dev.linkcard.grants.client.Client;
import dev.linkcard.grants.oauth.RedirectUri;
import java.io.PrintWriter;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A client as the commands show it; never its secret, of which only a hash is kept. */
record ClientView(Client client) {
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
  }

  String kind() {
    return name(client.kind());
  }

  List<String> redirectUrls() {
    return client.redirectUris().stream().map(RedirectUri::value).sorted().toList();
  }

  private static List<String> names(Collection<? extends Enum<?>> values) {
    return values.stream().map(ClientView::name).toList();
  }

  private static String name(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
