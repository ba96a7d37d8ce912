package dev.linkcard.server.session;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.util.WebUtils;

/**
 * The cookies of a browser, both for the whole server, kept from scripts and from foreign sites'
 * requests. Behind https they are sent over https alone, and the prefix {@code __Host-} keeps other
 * hosts of the domain from planting them.
 */
final class Cookies {
  static final String SESSION = "linkcard-session";
  static final String CSRF = "linkcard-csrf";

  private Cookies() {}

  /** Returns the name of a cookie as this request's browser knows it. */
  static String name(HttpServletRequest request, String cookie) {
    return request.isSecure() ? "__Host-" + cookie : cookie;
  }

  static Optional<CookieValue> session(HttpServletRequest request) {
    return Optional.ofNullable(WebUtils.getCookie(request, name(request, SESSION)))
        .map(Cookie::getValue)
        .filter(value -> !value.isEmpty())
        .map(CookieValue::new);
  }

  /** Has the browser keep a log-in until it is closed. */
  static void keep(HttpServletRequest request, HttpServletResponse response, CookieValue value) {
    send(request, response, cookie(request, value.value()));
  }

  /** Has the browser forget its log-in. */
  static void forget(HttpServletRequest request, HttpServletResponse response) {
    send(request, response, cookie(request, "").maxAge(Duration.ZERO));
  }

  private static ResponseCookie.ResponseCookieBuilder cookie(
      HttpServletRequest request, String value) {
    return ResponseCookie.from(name(request, SESSION), value);
  }

  private static void send(
      HttpServletRequest request,
      HttpServletResponse response,
      ResponseCookie.ResponseCookieBuilder cookie) {
    ResponseCookie complete =
        cookie.path("/").httpOnly(true).sameSite("Lax").secure(request.isSecure()).build();
    response.addHeader(HttpHeaders.SET_COOKIE, complete.toString());
  }
}
