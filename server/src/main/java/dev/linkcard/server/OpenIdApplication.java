package dev.linkcard.server;

import dev.linkcard.server.keys.Keys;
import dev.linkcard.server.metadata.Issuer;
import dev.linkcard.server.metadata.Metadata;
import dev.linkcard.server.metadata.WellKnown;
import dev.linkcard.server.openid.IdTokens;
import dev.linkcard.server.openid.StandardClaims;
import dev.linkcard.server.openid.UserInfo;
import dev.linkcard.server.outage.Failures;
import dev.linkcard.server.outage.Outage;
import dev.linkcard.server.pages.ContentPolicy;
import dev.linkcard.server.pages.HostCheck;
import dev.linkcard.server.proxies.OwnNames;
import dev.linkcard.server.wire.WireCheck;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** The list of what the OpenID provider is made of, beside the authorization server. */
@Configuration(proxyBeanMethods = false)
class OpenIdApplication {
  private static final Set<String> OPEN =
      Set.of(WellKnown.CONFIGURATION, WellKnown.JWKS, UserInfo.PATH);

  private static final RequestMatcher FOR_ANYBODY =
      request -> OPEN.contains(request.getRequestURI());

  /** Lets anybody in, without cookies: user info asks for an access token itself. */
  @Bean
  @Order(1)
  SecurityFilterChain openChain(HttpSecurity http, ServerSettings settings, Outage outage) {
    return http.securityMatcher(FOR_ANYBODY)
        .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
        .csrf(AbstractHttpConfigurer::disable)
        .requestCache(AbstractHttpConfigurer::disable)
        .sessionManagement(
            sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .addFilterBefore(
            new HostCheck(new OwnNames(settings.host(), settings.publicAddress())),
            SecurityContextHolderFilter.class)
        .addFilterAfter(new WireCheck(), HeaderWriterFilter.class)
        .addFilterAfter(new Failures(outage, Failures.Trouble.none()), WireCheck.class)
        .headers(
            headers ->
                headers.contentSecurityPolicy(csp -> csp.policyDirectives(ContentPolicy.OURS)))
        .build();
  }

  @Bean
  Metadata metadata(Issuer issuer, ServerSettings settings) {
    Set<String> scopes = new LinkedHashSet<>(StandardClaims.scopes());
    scopes.addAll(new TreeSet<>(settings.scopes().keySet()));
    return new Metadata(issuer, List.copyOf(scopes), StandardClaims.names());
  }

  @Bean
  IdTokens idTokens(Keys keys, Issuer issuer, ServerSettings settings) {
    return new IdTokens(keys, issuer, settings.clock());
  }
}
