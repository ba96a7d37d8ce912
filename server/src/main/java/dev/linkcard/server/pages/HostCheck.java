package dev.linkcard.server.pages;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Answers to the server's own names alone: loopback, the address that it listens on, and that of
 * its public address. A foreign name that resolves to one of them (DNS rebinding) gets 400, and no
 * page.
 */
public final class HostCheck extends OncePerRequestFilter {
  private final Set<String> names =
      new HashSet<>(Set.of("127.0.0.1", "localhost", "[::1]", "0:0:0:0:0:0:0:1", "::1"));

  /** Makes a check that knows the address listened on and the public address, if there is one. */
  public HostCheck(String listening, Optional<URI> publicAddress) {
    names.add(listening);
    names.add("[" + listening + "]");
    publicAddress
        .map(URI::getHost)
        .map(host -> host.toLowerCase(Locale.ROOT))
        .ifPresent(names::add);
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (names.contains(request.getServerName().toLowerCase(Locale.ROOT))) {
      chain.doFilter(request, response);
      return;
    }
    response.setStatus(400);
    response.setContentType("text/plain;charset=UTF-8");
    response.getWriter().write("This server is not known by that name.");
  }
}
