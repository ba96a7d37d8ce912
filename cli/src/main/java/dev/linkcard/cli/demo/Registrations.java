package dev.linkcard.cli.demo;

import dev.linkcard.accountlinking.ClientSecret;
import dev.linkcard.accountlinking.RedirectUrls;
import dev.linkcard.demo.music.Library;
import dev.linkcard.demo.music.Listener;
import dev.linkcard.grants.audit.Origin;
import dev.linkcard.grants.client.Client;
import dev.linkcard.grants.oauth.ClientId;
import dev.linkcard.grants.oauth.RedirectUri;
import dev.linkcard.grants.oauth.Scopes;
import dev.linkcard.server.AuthorizationServer;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Who is known at the demo's authorization server: three clients, and the people of Cadenza.
 *
 * @param server where they are registered
 */
record Registrations(AuthorizationServer server) {
  /** The people who can log in, with their passwords. */
  static final Map<String, String> PASSWORDS = Map.of("ada", "lovelace", "ben", "britten");

  private static final Origin ORIGIN = new Origin("demo");

  /**
   * Registers Alexa, which sends no proof key unless a skill's settings say so, and returns its
   * secret.
   */
  ClientSecret alexa(RedirectUrls redirectUrls) {
    return secret(
        Client.alexa(
                new ClientId(Callers.ALEXA),
                "Alexa",
                redirectUrls.all().stream()
                    .map(url -> new RedirectUri(url.toString()))
                    .collect(Collectors.toSet()),
                Scopes.of(Library.scopeNames().toArray(String[]::new)))
            .withoutProofKey());
  }

  /** Registers a resource server and returns its secret. */
  ClientSecret resourceServer(String clientId) {
    return secret(Client.resourceServer(new ClientId(clientId), clientId));
  }

  /** Gives ada and ben accounts, unless they have them, and returns their playlists by subject. */
  Library library() {
    return new Library().add(subject("ada"), Listener.ada()).add(subject("ben"), Listener.ben());
  }

  private String subject(String name) {
    return server
        .accounts()
        .find(name)
        .or(() -> server.accounts().add(name, PASSWORDS.getOrDefault(name, name)))
        .orElseThrow()
        .subject()
        .value();
  }

  /** Registers a client, or gives one of an earlier run a new secret. */
  private ClientSecret secret(Client client) {
    String secret =
        server
            .clients()
            .register(client, ORIGIN)
            .or(
                () -> {
                  server.clients().replace(client, ORIGIN);
                  return server.clients().rotateSecret(client.id(), Duration.ZERO, ORIGIN);
                })
            .orElseThrow()
            .reveal();
    return new ClientSecret(secret);
  }
}
