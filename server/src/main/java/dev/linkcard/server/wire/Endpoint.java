package dev.linkcard.server.wire;

import jakarta.servlet.http.HttpServletRequest;

/** What an address is for, as far as the form of its requests goes. */
public enum Endpoint {
  /** Called by clients alone, never by a browser. */
  CLIENT,
  /** Where an authorization request comes in. */
  AUTHORIZATION,
  /** Anything else. */
  OTHER;

  /** Returns what the address of a request is for, however its letters are escaped. */
  public static Endpoint of(HttpServletRequest request) {
    String rest = request.getPathInfo() == null ? "" : request.getPathInfo();
    return switch (request.getServletPath() + rest) {
      case "/oauth2/token", "/oauth2/introspect", "/oauth2/revoke" -> CLIENT;
      case "/oauth2/authorize" -> AUTHORIZATION;
      default -> OTHER;
    };
  }
}
