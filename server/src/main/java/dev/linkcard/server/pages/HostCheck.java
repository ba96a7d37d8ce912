package dev.linkcard.server.pages;

import dev.linkcard.server.proxies.OwnNames;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Answers to the server's own names alone. A foreign name that resolves to one of its addresses
 * (DNS rebinding) gets 400, and no page.
 */
public final class HostCheck extends OncePerRequestFilter {
  private final OwnNames names;

  /** Makes a check of the names that the server answers to. */
  public HostCheck(OwnNames names) {
    this.names = names;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (names.has(request.getServerName())) {
      chain.doFilter(request, response);
      return;
    }
    response.setStatus(400);
    response.setContentType("text/plain;charset=UTF-8");
    response.getWriter().write("This server is not known by that name.");
  }
}
