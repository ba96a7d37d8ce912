package dev.linkcard.server.metrics;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Times every request by endpoint and status. An address that is not one of ours counts as {@code
 * other}, so that nobody can fill the memory with names.
 */
public final class RequestTimer extends OncePerRequestFilter {
  private static final Map<String, String> ENDPOINTS =
      Map.ofEntries(
          Map.entry("/oauth2/authorize", "authorize"),
          Map.entry("/oauth2/token", "token"),
          Map.entry("/oauth2/introspect", "introspect"),
          Map.entry("/oauth2/revoke", "revoke"),
          Map.entry("/oauth2/jwks", "jwks"),
          Map.entry("/oauth2/userinfo", "userinfo"),
          Map.entry("/.well-known/oauth-authorization-server", "metadata"),
          Map.entry("/.well-known/openid-configuration", "discovery"),
          Map.entry("/login", "login"),
          Map.entry("/logout", "logout"));

  private static final Duration[] BOUNDS = {
    Duration.ofMillis(5),
    Duration.ofMillis(25),
    Duration.ofMillis(100),
    Duration.ofMillis(500),
    Duration.ofMillis(1000),
    Duration.ofMillis(4500)
  };

  private final MeterRegistry registry;

  RequestTimer(MeterRegistry registry) {
    this.registry = registry;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    Timer.Sample sample = Timer.start(registry);
    try {
      chain.doFilter(request, response);
    } finally {
      sample.stop(timer(request, response));
    }
  }

  private Timer timer(HttpServletRequest request, HttpServletResponse response) {
    return Timer.builder("linkcard.requests")
        .description("How long requests took, by endpoint and status")
        .tag("endpoint", ENDPOINTS.getOrDefault(request.getRequestURI(), "other"))
        .tag("status", Integer.toString(response.getStatus()))
        .serviceLevelObjectives(BOUNDS)
        .register(registry);
  }
}
