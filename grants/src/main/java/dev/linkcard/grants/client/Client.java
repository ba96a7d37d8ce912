package dev.linkcard.grants.client;

import dev.linkcard.grants.oauth.ClientId;
import dev.linkcard.grants.oauth.RedirectUri;
import dev.linkcard.grants.oauth.Scopes;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * Describes a registered client (RFC 6749 section 2).
 *
 * @param name what the consent page calls it: 1 to 200 characters
 * @param redirectUris where codes may be sent, matched exactly; none for a resource server
 * @param scopes the most that it may be granted
 * @param requiresProofKey whether it gets a code only with a proof key (RFC 7636)
 * @param transports how its secret may come; at least one way
 * @param tokenFormat of its access tokens
 */
public record Client(
    ClientId id,
    String name,
    ClientKind kind,
    Set<RedirectUri> redirectUris,
    Scopes scopes,
    boolean requiresProofKey,
    Set<SecretTransport> transports,
    TokenFormat tokenFormat) {

  private static final int LONGEST_NAME = 200;
  private static final Set<SecretTransport> ANY = EnumSet.allOf(SecretTransport.class);

  /** Refuses, with {@link IllegalArgumentException}, a client that could not be served. */
  public Client {
    redirectUris = Set.copyOf(redirectUris);
    if (name.isBlank() || name.length() > LONGEST_NAME) {
      throw new IllegalArgumentException("Client " + id + " needs a name of 1 to 200 characters.");
    }
    if (kind != ClientKind.RESOURCE_SERVER && redirectUris.isEmpty()) {
      throw new IllegalArgumentException("Client " + id + " needs at least one redirect URI.");
    }
    if (kind == ClientKind.RESOURCE_SERVER && !redirectUris.isEmpty()) {
      throw new IllegalArgumentException(
          "Client " + id + " is a resource server, which gets no codes: leave redirect URIs out.");
    }
    if (transports.isEmpty()) {
      throw new IllegalArgumentException(
          "Client " + id + " needs a way to bring its secret: BASIC, BODY or both.");
    }
    transports = Collections.unmodifiableSet(EnumSet.copyOf(transports));
  }

  /** Describes Alexa as the client of one skill, with a proof key required. */
  public static Client alexa(
      ClientId id, String name, Set<RedirectUri> redirectUris, Scopes scopes) {
    return new Client(
        id, name, ClientKind.ALEXA, redirectUris, scopes, true, ANY, TokenFormat.OPAQUE);
  }

  /** Describes an OpenID relying party or any other OAuth client, with a proof key required. */
  public static Client application(
      ClientId id, String name, Set<RedirectUri> redirectUris, Scopes scopes) {
    return new Client(
        id, name, ClientKind.APPLICATION, redirectUris, scopes, true, ANY, TokenFormat.OPAQUE);
  }

  /** Describes an API that may introspect access tokens. */
  public static Client resourceServer(ClientId id, String name) {
    return new Client(
        id,
        name,
        ClientKind.RESOURCE_SERVER,
        Set.of(),
        Scopes.none(),
        false,
        ANY,
        TokenFormat.OPAQUE);
  }

  /** Describes the same client for a skill that sends no proof key. */
  public Client withoutProofKey() {
    return new Client(id, name, kind, redirectUris, scopes, false, transports, tokenFormat);
  }

  /** Describes the same client with other redirect URIs. */
  public Client withRedirectUris(Set<RedirectUri> others) {
    return new Client(id, name, kind, others, scopes, requiresProofKey, transports, tokenFormat);
  }

  /** Describes the same client with its secret coming these ways only. */
  public Client withTransports(Set<SecretTransport> others) {
    return new Client(id, name, kind, redirectUris, scopes, requiresProofKey, others, tokenFormat);
  }

  /** Describes the same client with other access tokens. */
  public Client withTokenFormat(TokenFormat other) {
    return new Client(id, name, kind, redirectUris, scopes, requiresProofKey, transports, other);
  }

  /** Tells whether a code may be sent there. */
  public boolean mayRedirectTo(RedirectUri redirectUri) {
    return redirectUris.contains(redirectUri);
  }

  /** Tells whether it may be granted all of these. */
  public boolean mayBeGranted(Scopes wanted) {
    return kind != ClientKind.RESOURCE_SERVER && scopes.include(wanted);
  }

  /** Tells whether it may ask what any access token is good for (RFC 7662 section 2.1). */
  public boolean mayIntrospect() {
    return kind == ClientKind.RESOURCE_SERVER;
  }
}
