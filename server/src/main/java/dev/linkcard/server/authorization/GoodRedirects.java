package dev.linkcard.server.authorization;

import dev.linkcard.grants.client.Clients;
import dev.linkcard.grants.oauth.ClientId;
import dev.linkcard.grants.oauth.RedirectUri;
import dev.linkcard.server.refusals.Refused;
import dev.linkcard.server.wire.Parameters;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.security.oauth2.server.authorization.context.AuthorizationServerContextHolder;

/**
 * Knows which redirect URIs are good while the database is away, so that an authorization error can
 * be sent there (RFC 6749 §4.1.2.1): those of each client as it was last found. Safe for many
 * threads.
 */
public final class GoodRedirects {
  private final Clients clients;

  /** Goes by the clients that were found before the database went away. */
  public GoodRedirects(Clients clients) {
    this.clients = clients;
  }

  /** Returns the redirect URI of a request with an error and the state, if it is known as good. */
  public Optional<String> redirect(HttpServletRequest request, Refused reason) {
    Parameters asked = Parameters.of(request);
    return asked
        .once("client_id")
        .flatMap(ClientId::parse)
        .flatMap(clients::lastFound)
        .flatMap(
            client ->
                asked
                    .once("redirect_uri")
                    .flatMap(RedirectUri::parse)
                    .filter(client::mayRedirectTo))
        .map(
            good ->
                new RedirectAnswer(good.value())
                    .with("error", reason.error())
                    .with("error_description", reason.text())
                    .with("state", asked.once("state").orElse(""))
                    .with("iss", AuthorizationServerContextHolder.getContext().getIssuer())
                    .address());
  }
}
