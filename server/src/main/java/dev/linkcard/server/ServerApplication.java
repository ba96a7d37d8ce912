package dev.linkcard.server;

import dev.linkcard.grants.Grants;
import dev.linkcard.server.authorization.AuthorizationErrors;
import dev.linkcard.server.authorization.GoodRedirects;
import dev.linkcard.server.clients.ClientErrors;
import dev.linkcard.server.consent.ConsentCsrf;
import dev.linkcard.server.keys.Keys;
import dev.linkcard.server.metadata.Issuer;
import dev.linkcard.server.metadata.IssuerFilter;
import dev.linkcard.server.openid.AuthenticationRequests;
import dev.linkcard.server.outage.Failures;
import dev.linkcard.server.outage.Outage;
import dev.linkcard.server.pages.ContentPolicy;
import dev.linkcard.server.pages.HostCheck;
import dev.linkcard.server.pages.LogInFailures;
import dev.linkcard.server.pages.LogOut;
import dev.linkcard.server.proxies.OwnNames;
import dev.linkcard.server.session.CsrfCookie;
import dev.linkcard.server.session.LogIn;
import dev.linkcard.server.session.SessionContexts;
import dev.linkcard.server.session.Sessions;
import dev.linkcard.server.wire.Endpoint;
import dev.linkcard.server.wire.Methods;
import dev.linkcard.server.wire.WireCheck;
import jakarta.servlet.DispatcherType;
import java.util.Set;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.RequestCacheConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.util.matcher.NegatedRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * The list of what a request passes: which part of ours stands where in Spring's chain. The classes
 * beside this one are the rest of the wiring: {@link Endpoints} is the list of the endpoints,
 * {@link ProtocolApplication} what they are told, {@link LogInApplication} the log-in, {@link
 * OpenIdApplication} the OpenID provider, and {@link EntryApplication} what comes before the chain.
 */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@ComponentScan
class ServerApplication {
  private static final RequestMatcher FOR_CLIENTS =
      request -> Endpoint.of(request) == Endpoint.CLIENT;

  /** Where a log-in comes first; anything else is not there for who is not logged in. */
  private static final RequestMatcher FOR_PEOPLE =
      request -> Set.of("/", "/oauth2/authorize").contains(request.getRequestURI());

  private static final AuthenticationEntryPoint NOT_FOUND =
      (request, response, absent) -> response.sendError(404);

  @Bean
  SecurityFilterChain chain(
      HttpSecurity http,
      Endpoints endpoints,
      Grants grants,
      Sessions sessions,
      ApplicationEventPublisher events,
      Outage outage,
      ServerSettings settings,
      Issuer issuer,
      Keys keys) {
    GoodRedirects redirects = new GoodRedirects(grants.clients());
    return http.oauth2AuthorizationServer(endpoints::configure)
        .sessionManagement(
            management -> management.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .securityContext(
            context -> context.securityContextRepository(new SessionContexts(sessions, events)))
        .authorizeHttpRequests(
            requests ->
                requests
                    .dispatcherTypeMatchers(DispatcherType.FORWARD, DispatcherType.ERROR)
                    .permitAll()
                    .requestMatchers(HttpMethod.GET, "/assets/**", "/favicon.ico", "/login")
                    .permitAll()
                    .anyRequest()
                    .authenticated())
        .exceptionHandling(
            handling ->
                handling
                    .defaultAuthenticationEntryPointFor(new ClientErrors(), FOR_CLIENTS)
                    .defaultAuthenticationEntryPointFor(new LogIn(), FOR_PEOPLE)
                    .defaultAuthenticationEntryPointFor(
                        NOT_FOUND, new NegatedRequestMatcher(FOR_PEOPLE)))
        .requestCache(RequestCacheConfigurer::disable)
        .formLogin(
            form ->
                form.loginPage("/login")
                    .successHandler(new LogIn())
                    .failureHandler(new LogInFailures())
                    .permitAll())
        .addFilterBefore(
            new HostCheck(new OwnNames(settings.host(), settings.publicAddress())),
            SecurityContextHolderFilter.class)
        .addFilterBefore(new IssuerFilter(issuer), CsrfFilter.class)
        .addFilterBefore(
            new AuthenticationRequests(
                grants, sessions, keys, settings.clock(), new AuthorizationErrors()),
            AuthorizationFilter.class)
        .addFilterAfter(new WireCheck(), HeaderWriterFilter.class)
        .addFilterAfter(new Methods(), WireCheck.class)
        .addFilterAfter(new Failures(outage, redirects::redirect), Methods.class)
        .logout(logout -> logout.logoutSuccessHandler(new LogOut()))
        .csrf(
            csrf ->
                csrf.csrfTokenRepository(new CsrfCookie())
                    .withObjectPostProcessor(ConsentCsrf.postProcessor()))
        .headers(
            headers ->
                headers
                    .httpStrictTransportSecurity(hsts -> hsts.includeSubDomains(false))
                    .contentSecurityPolicy(csp -> csp.policyDirectives(ContentPolicy.OURS))
                    .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.NO_REFERRER)))
        .build();
  }
}
