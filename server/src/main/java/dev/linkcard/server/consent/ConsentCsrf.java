package dev.linkcard.server.consent;

import dev.linkcard.server.wire.Endpoint;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * Asks for the CSRF token wherever a person's browser changes something: on our pages, and where a
 * consent is decided. Spring leaves all of the authorization endpoint out, since its own consent
 * page is guarded otherwise.
 */
public final class ConsentCsrf implements RequestMatcher {
  private static final Set<String> SAFE = Set.of("GET", "HEAD", "TRACE", "OPTIONS");

  private ConsentCsrf() {}

  /** Returns what puts this rule into the filter that Spring has configured. */
  public static ObjectPostProcessor<CsrfFilter> postProcessor() {
    return new ObjectPostProcessor<>() {
      @Override
      public <O extends CsrfFilter> O postProcess(O filter) {
        filter.setRequireCsrfProtectionMatcher(new ConsentCsrf());
        return filter;
      }
    };
  }

  @Override
  public boolean matches(HttpServletRequest request) {
    Endpoint endpoint = Endpoint.of(request);
    boolean asksForConsent =
        endpoint == Endpoint.AUTHORIZATION && request.getParameter(Decision.PARAMETER) == null;
    return !SAFE.contains(request.getMethod()) && endpoint != Endpoint.CLIENT && !asksForConsent;
  }
}
