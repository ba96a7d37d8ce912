package dev.linkcard.server.wire;

import jakarta.servlet.http.HttpServletRequest;

/** What an address is for, as far as the form of its requests goes. */
public enum Endpoint {
  /** Called by clients alone, never by a browser. */
  CLIENT,
  /** Called by clients with an access token, by GET or POST (OpenID Connect Core §5.3.1). */
  USER_INFO,
  /** Where an authorization request comes in. */
  AUTHORIZATION,
  /** Anything else. */
  OTHER;

  /** Tells whether a program calls it, which reads JSON; a person gets a page. */
  public boolean isForPrograms() {
    return this == CLIENT || this == USER_INFO;
  }

  /** Returns what the address of a request is for, however its letters are escaped. */
  public static Endpoint of(HttpServletRequest request) {
    return switch (path(request)) {
      case "/oauth2/token", "/oauth2/introspect", "/oauth2/revoke" -> CLIENT;
      case "/oauth2/userinfo" -> USER_INFO;
      case "/oauth2/authorize" -> AUTHORIZATION;
      default -> OTHER;
    };
  }

  /** Returns the address of a request with its letters as they are meant. */
  static String path(HttpServletRequest request) {
    String rest = request.getPathInfo() == null ? "" : request.getPathInfo();
    return request.getServletPath() + rest;
  }
}
