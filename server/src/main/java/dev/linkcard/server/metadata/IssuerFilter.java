package dev.linkcard.server.metadata;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.oauth2.server.authorization.context.AuthorizationServerContext;
import org.springframework.security.oauth2.server.authorization.context.AuthorizationServerContextHolder;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.web.filter.OncePerRequestFilter;

/** Tells Spring the issuer, which it would otherwise take from the address of each request. */
public final class IssuerFilter extends OncePerRequestFilter {
  private final Issuer issuer;

  /** Makes a filter that stands behind Spring's own. */
  public IssuerFilter(Issuer issuer) {
    this.issuer = issuer;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    AuthorizationServerContext spring = AuthorizationServerContextHolder.getContext();
    AuthorizationServerContextHolder.setContext(
        new Named(issuer.name(), spring.getAuthorizationServerSettings()));
    chain.doFilter(request, response);
  }

  private record Named(String name, AuthorizationServerSettings settings)
      implements AuthorizationServerContext {
    @Override
    public String getIssuer() {
      return name;
    }

    @Override
    public AuthorizationServerSettings getAuthorizationServerSettings() {
      return settings;
    }
  }
}
