package dev.linkcard.server.session;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRepository;

/**
 * Keeps the CSRF token in a cookie that no script and no other host can read or plant; a form is
 * good when it repeats it (double submit). So any replica can judge a form that another one made.
 */
public final class CsrfCookie implements CsrfTokenRepository {
  private final CookieCsrfTokenRepository http = named(Cookies.CSRF);
  private final CookieCsrfTokenRepository https = named("__Host-" + Cookies.CSRF);

  private static CookieCsrfTokenRepository named(String name) {
    CookieCsrfTokenRepository repository = new CookieCsrfTokenRepository();
    repository.setCookieName(name);
    repository.setCookiePath("/");
    repository.setCookieCustomizer(cookie -> cookie.httpOnly(true).sameSite("Lax"));
    return repository;
  }

  private CookieCsrfTokenRepository repository(HttpServletRequest request) {
    return request.isSecure() ? https : http;
  }

  @Override
  public CsrfToken generateToken(HttpServletRequest request) {
    return repository(request).generateToken(request);
  }

  @Override
  public void saveToken(
      @Nullable CsrfToken token, HttpServletRequest request, HttpServletResponse response) {
    repository(request).saveToken(token, request, response);
  }

  @Override
  public @Nullable CsrfToken loadToken(HttpServletRequest request) {
    return repository(request).loadToken(request);
  }
}
