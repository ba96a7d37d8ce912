package dev.linkcard.server.wire;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Answers 404 or 405 to a method that an address does not take, before anybody asks for a CSRF
 * token; and has HEAD answered like GET, without the body (RFC 9110 §9.3.2). The endpoints of
 * {@link WireCheck} have rules of their own, and what Spring MVC serves without a log-in its.
 */
public final class Methods extends OncePerRequestFilter {
  private static final Set<String> READ = Set.of("/", "/.well-known/oauth-authorization-server");

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    String method = request.getMethod();
    if (Endpoint.of(request) != Endpoint.OTHER || method.equals("GET")) {
      chain.doFilter(request, response);
    } else if (method.equals("HEAD")) {
      chain.doFilter(new LikeGet(request), response);
    } else {
      other(request, response, chain);
    }
  }

  private static void other(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    Optional<String> allowed = allowed(Endpoint.path(request));
    if (allowed.isEmpty()) {
      response.sendError(404);
    } else if (Set.of(allowed.get().split(", ")).contains(request.getMethod())) {
      chain.doFilter(request, response);
    } else {
      response.setHeader("Allow", allowed.get());
      response.sendError(405);
    }
  }

  /** Returns the methods that an address takes; nothing where there is no such address. */
  private static Optional<String> allowed(String path) {
    if (path.equals("/login")) {
      return Optional.of("GET, HEAD, POST");
    }
    if (path.equals("/logout")) {
      return Optional.of("POST");
    }
    return READ.contains(path) || path.startsWith("/assets/")
        ? Optional.of("GET, HEAD")
        : Optional.empty();
  }

  /** Is read as GET; the container itself leaves the body of the answer away. */
  private static final class LikeGet extends HttpServletRequestWrapper {
    LikeGet(HttpServletRequest request) {
      super(request);
    }

    @Override
    public String getMethod() {
      return "GET";
    }
  }
}
