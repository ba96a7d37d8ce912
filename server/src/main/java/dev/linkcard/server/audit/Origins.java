package dev.linkcard.server.audit;

import dev.linkcard.grants.audit.Origin;
import jakarta.servlet.http.HttpServletRequest;
import java.util.regex.Pattern;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * Tells where a request came from: the address at the other end of the connection, or, behind a
 * proxy that the server trusts, the address that this proxy saw.
 */
public final class Origins {
  /** An IP address, with a zone or a port as some proxies write it; nothing else is repeated. */
  private static final Pattern ADDRESS =
      Pattern.compile("[0-9A-Fa-f.:\\[\\]]{2,60}(%[\\w.]{1,20})?");

  private Origins() {}

  /** Returns the origin of a request. */
  public static Origin of(HttpServletRequest request) {
    String address = request.getRemoteAddr();
    return address != null && ADDRESS.matcher(address).matches()
        ? new Origin(address)
        : Origin.unknown();
  }

  /** Returns the origin of the request that this thread answers; unknown where it answers none. */
  public static Origin here() {
    return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes request
        ? of(request.getRequest())
        : Origin.unknown();
  }
}
