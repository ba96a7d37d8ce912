package dev.linkcard.server.wire;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses an address with a parameter in its path (RFC 3986 §3.3), which none of ours has, with
 * 400. It stands before Spring, which would refuse it too, but decodes it first and breaks at what
 * cannot be decoded.
 */
public final class PathCheck extends OncePerRequestFilter {
  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (request.getRequestURI().contains(";")) {
      response.sendError(400);
    } else {
      chain.doFilter(request, response);
    }
  }
}
