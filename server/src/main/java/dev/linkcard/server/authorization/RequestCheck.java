package dev.linkcard.server.authorization;

import dev.linkcard.grants.client.Client;
import dev.linkcard.grants.code.Challenge;
import dev.linkcard.grants.oauth.ClientId;
import dev.linkcard.grants.oauth.RedirectUri;
import dev.linkcard.grants.oauth.Scopes;
import dev.linkcard.server.openid.StandardClaims;
import dev.linkcard.server.wire.Parameters;
import java.util.Optional;
import java.util.function.Function;

/**
 * Checks an authorization request in the order that matters: the client, then its redirect URI,
 * both on a page of our own; then the rest, which the client is told (RFC 6749 §4.1.1, RFC 7636
 * §4.4.1).
 */
final class RequestCheck {
  private RequestCheck() {}

  /** Checks everything that can be known without a log-in. */
  static Checked check(Parameters asked, Function<ClientId, Optional<Client>> clients) {
    if (asked.once("client_id").isEmpty()) {
      return new Checked.OnPage(AuthorizationRefusal.CLIENT_ID_NOT_ONCE);
    }
    Optional<Client> client = asked.once("client_id").flatMap(ClientId::parse).flatMap(clients);
    if (client.isEmpty()) {
      return new Checked.OnPage(AuthorizationRefusal.CLIENT_UNKNOWN);
    }
    if (asked.once("redirect_uri").isEmpty()) {
      return new Checked.OnPage(AuthorizationRefusal.REDIRECT_URI_NOT_ONCE);
    }
    return asked
        .once("redirect_uri")
        .flatMap(RedirectUri::parse)
        .filter(client.get()::mayRedirectTo)
        .map(uri -> new ReturnAddress(client.get(), uri, asked.once("state").orElse("")))
        .map(returnAddress -> checkRest(asked, returnAddress))
        .orElseGet(() -> new Checked.OnPage(AuthorizationRefusal.REDIRECT_URI_FOREIGN));
  }

  private static Checked checkRest(Parameters asked, ReturnAddress returnAddress) {
    return form(asked)
        .or(() -> responseType(asked))
        .or(() -> scope(asked, returnAddress.client()))
        .or(() -> challenge(asked, returnAddress.client()))
        .<Checked>map(reason -> new Checked.ToClient(reason, returnAddress))
        .orElseGet(
            () ->
                new Checked.Good(
                    returnAddress,
                    understood(scopes(asked), returnAddress.client()),
                    proofKey(asked)));
  }

  private static Optional<AuthorizationRefusal> form(Parameters asked) {
    if (asked.has("request")) {
      return Optional.of(AuthorizationRefusal.REQUEST_NOT_SUPPORTED);
    }
    if (asked.has("request_uri")) {
      return Optional.of(AuthorizationRefusal.REQUEST_URI_NOT_SUPPORTED);
    }
    return asked.repeatsAny()
        ? Optional.of(AuthorizationRefusal.PARAMETER_REPEATED)
        : Optional.empty();
  }

  private static Optional<AuthorizationRefusal> responseType(Parameters asked) {
    Optional<String> type = asked.once("response_type");
    if (type.isEmpty()) {
      return Optional.of(AuthorizationRefusal.RESPONSE_TYPE_MISSING);
    }
    return type.get().equals("code")
        ? Optional.empty()
        : Optional.of(AuthorizationRefusal.RESPONSE_TYPE_UNSUPPORTED);
  }

  private static Optional<AuthorizationRefusal> scope(Parameters asked, Client client) {
    Optional<Scopes> scopes = Scopes.parse(asked.once("scope").orElse(""));
    if (scopes.isEmpty()) {
      return Optional.of(AuthorizationRefusal.SCOPE_MALFORMED);
    }
    return client.mayBeGranted(understood(scopes.get(), client))
        ? Optional.empty()
        : Optional.of(AuthorizationRefusal.SCOPE_NOT_ALLOWED);
  }

  private static Optional<AuthorizationRefusal> challenge(Parameters asked, Client client) {
    Optional<String> challenge = asked.once("code_challenge");
    Optional<String> method = asked.once("code_challenge_method");
    if (challenge.isEmpty() && method.isPresent()) {
      return Optional.of(AuthorizationRefusal.CHALLENGE_METHOD_ALONE);
    }
    if (challenge.isEmpty()) {
      return client.requiresProofKey()
          ? Optional.of(AuthorizationRefusal.CHALLENGE_MISSING)
          : Optional.empty();
    }
    if (!method.equals(Optional.of("S256"))) {
      return Optional.of(AuthorizationRefusal.CHALLENGE_METHOD_UNSUPPORTED);
    }
    return challenge.flatMap(Challenge::parse).isPresent()
        ? Optional.empty()
        : Optional.of(AuthorizationRefusal.CHALLENGE_MALFORMED);
  }

  /**
   * Leaves out what the client is not registered for where it asks for OpenID Connect, which wants
   * that ignored (Core §3.1.2.1); the token response says what was granted. Else all stay, so that
   * the client is told (RFC 6749 §3.3 leaves it open).
   */
  private static Scopes understood(Scopes asked, Client client) {
    return StandardClaims.asked(asked) && StandardClaims.asked(client.scopes())
        ? asked.within(client.scopes())
        : asked;
  }

  private static Scopes scopes(Parameters asked) {
    return Scopes.parse(asked.once("scope").orElse("")).orElseGet(Scopes::none);
  }

  private static Challenge proofKey(Parameters asked) {
    return asked.once("code_challenge").flatMap(Challenge::parse).orElseGet(Challenge::none);
  }
}
