package dev.linkcard.server.clients;

import dev.linkcard.server.refusals.RefusedClient;
import dev.linkcard.server.wire.Parameters;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/** What revocation and introspection are asked about (RFC 7009 §2.1, RFC 7662 §2.1). */
public final class TokenParameter {
  private TokenParameter() {}

  /** Returns the token of a request; one without is refused. */
  public static String of(HttpServletRequest request) {
    return Parameters.of(request)
        .once("token")
        .filter(token -> !token.isBlank())
        .orElseThrow(() -> new RefusedClient(ClientRefusal.TOKEN_MISSING));
  }

  /** Returns the client that has just authenticated. */
  public static Authentication sender() {
    @Nullable Authentication sender = SecurityContextHolder.getContext().getAuthentication();
    if (sender == null) {
      throw new RefusedClient(ClientRefusal.NOT_AUTHENTICATED);
    }
    return sender;
  }
}
