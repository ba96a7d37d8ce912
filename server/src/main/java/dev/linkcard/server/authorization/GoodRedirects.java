package dev.linkcard.server.authorization;

import dev.linkcard.server.refusals.Refused;
import dev.linkcard.server.wire.Parameters;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.security.oauth2.server.authorization.context.AuthorizationServerContextHolder;

/**
 * Remembers which redirect URIs were found good for which client, so that an authorization error
 * can be sent there while the database is away (RFC 6749 §4.1.2.1). Only what is registered gets
 * in, the last thousand of it. Safe for many threads.
 */
public final class GoodRedirects {
  private static final int MOST = 1000;

  private final Set<Good> known =
      Collections.synchronizedSet(
          Collections.newSetFromMap(
              new LinkedHashMap<>() {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Map.Entry<Good, Boolean> eldest) {
                  return size() > MOST;
                }
              }));

  private record Good(String client, String redirectUri) {}

  void remember(ReturnAddress good) {
    known.add(new Good(good.client().id().value(), good.redirectUri().value()));
  }

  /** Returns the redirect URI of a request with an error and the state, if it is known as good. */
  public Optional<String> redirect(HttpServletRequest request, Refused reason) {
    Parameters asked = Parameters.of(request);
    return asked
        .once("client_id")
        .flatMap(client -> asked.once("redirect_uri").map(uri -> new Good(client, uri)))
        .filter(known::contains)
        .map(
            good ->
                new RedirectAnswer(good.redirectUri())
                    .with("error", reason.error())
                    .with("error_description", reason.text())
                    .with("state", asked.once("state").orElse(""))
                    .with("iss", AuthorizationServerContextHolder.getContext().getIssuer())
                    .address());
  }
}
