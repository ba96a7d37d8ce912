package dev.linkcard.server;

import dev.linkcard.grants.Grants;
import dev.linkcard.server.accounts.Accounts;
import dev.linkcard.server.audit.LogInAudit;
import dev.linkcard.server.authorization.AuthorizationConverter;
import dev.linkcard.server.authorization.AuthorizationErrors;
import dev.linkcard.server.authorization.AuthorizationRequests;
import dev.linkcard.server.authorization.AuthorizationResponses;
import dev.linkcard.server.authorization.GoodRedirects;
import dev.linkcard.server.clients.ClientAuthentication;
import dev.linkcard.server.clients.ClientErrors;
import dev.linkcard.server.clients.RegisteredClients;
import dev.linkcard.server.consent.ConsentCsrf;
import dev.linkcard.server.introspection.Introspections;
import dev.linkcard.server.keys.Keys;
import dev.linkcard.server.metadata.Issuer;
import dev.linkcard.server.metadata.IssuerFilter;
import dev.linkcard.server.metadata.Metadata;
import dev.linkcard.server.openid.AuthenticationRequests;
import dev.linkcard.server.openid.IdTokens;
import dev.linkcard.server.outage.Failures;
import dev.linkcard.server.outage.Outage;
import dev.linkcard.server.pages.ContentPolicy;
import dev.linkcard.server.pages.HostCheck;
import dev.linkcard.server.pages.LogInFailures;
import dev.linkcard.server.pages.LogOut;
import dev.linkcard.server.revocation.Revocations;
import dev.linkcard.server.session.CsrfCookie;
import dev.linkcard.server.session.LogIn;
import dev.linkcard.server.session.PasswordLogIn;
import dev.linkcard.server.session.SessionContexts;
import dev.linkcard.server.session.Sessions;
import dev.linkcard.server.throttle.Throttle;
import dev.linkcard.server.token.CodeGrant;
import dev.linkcard.server.token.RefreshGrant;
import dev.linkcard.server.token.TokenRequests;
import dev.linkcard.server.token.TokenResponses;
import dev.linkcard.server.wire.Endpoint;
import dev.linkcard.server.wire.WireCheck;
import jakarta.servlet.DispatcherType;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.RequestCacheConfigurer;
import org.springframework.security.config.annotation.web.configurers.oauth2.server.authorization.OAuth2AuthorizationServerConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.util.matcher.NegatedRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** The list of what the server is made of: which part of ours stands where in Spring's chain. */
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
      Grants grants,
      Sessions sessions,
      Outage outage,
      ServerSettings settings,
      Issuer issuer,
      Metadata metadata,
      IdTokens idTokens,
      Keys keys) {
    GoodRedirects redirects = new GoodRedirects(grants.clients());
    return http.oauth2AuthorizationServer(
            server -> endpoints(server, grants, settings.clock(), metadata, idTokens))
        .sessionManagement(
            management -> management.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .securityContext(
            context -> context.securityContextRepository(new SessionContexts(sessions)))
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
            new HostCheck(settings.host(), settings.publicAddress()),
            SecurityContextHolderFilter.class)
        .addFilterBefore(new IssuerFilter(issuer), CsrfFilter.class)
        .addFilterBefore(
            new AuthenticationRequests(
                grants, sessions, keys, settings.clock(), new AuthorizationErrors()),
            AuthorizationFilter.class)
        .addFilterAfter(new WireCheck(), HeaderWriterFilter.class)
        .addFilterAfter(new Failures(outage, redirects::redirect), WireCheck.class)
        .logout(logout -> logout.logoutSuccessHandler(new LogOut()))
        .csrf(
            csrf ->
                csrf.csrfTokenRepository(new CsrfCookie())
                    .withObjectPostProcessor(ConsentCsrf.postProcessor()))
        .headers(
            headers ->
                headers
                    .contentSecurityPolicy(csp -> csp.policyDirectives(ContentPolicy.OURS))
                    .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.NO_REFERRER)))
        .build();
  }

  private static void endpoints(
      OAuth2AuthorizationServerConfigurer server,
      Grants grants,
      Clock clock,
      Metadata metadata,
      IdTokens idTokens) {
    server
        .clientAuthentication(
            clientAuthentication ->
                clientAuthentication
                    .authenticationConverters(ClientAuthentication::keepSecrets)
                    .authenticationProviders(only(new ClientAuthentication(grants.clients())))
                    .errorResponseHandler(new ClientErrors()))
        .authorizationEndpoint(
            authorization ->
                authorization
                    .authorizationRequestConverters(
                        new AuthorizationConverter(grants.clients())::replaceIn)
                    .authenticationProviders(only(new AuthorizationRequests(grants, clock)))
                    .authorizationResponseHandler(new AuthorizationResponses())
                    .errorResponseHandler(new AuthorizationErrors()))
        .tokenEndpoint(
            token ->
                token
                    .accessTokenRequestConverters(TokenRequests::replaceIn)
                    .authenticationProviders(
                        only(new CodeGrant(grants, idTokens), new RefreshGrant(grants, idTokens)))
                    .accessTokenResponseHandler(new TokenResponses())
                    .errorResponseHandler(new ClientErrors()))
        .tokenIntrospectionEndpoint(
            introspection ->
                introspection
                    .introspectionRequestConverters(Introspections::readIn)
                    .authenticationProviders(only(new Introspections(grants)))
                    .errorResponseHandler(new ClientErrors()))
        .tokenRevocationEndpoint(
            revocation ->
                revocation
                    .revocationRequestConverters(Revocations::readIn)
                    .authenticationProviders(only(new Revocations(grants)))
                    .errorResponseHandler(new ClientErrors()))
        .authorizationServerMetadataEndpoint(
            endpoint -> endpoint.authorizationServerMetadataCustomizer(metadata::writeTo));
  }

  private static Consumer<List<AuthenticationProvider>> only(AuthenticationProvider... ours) {
    return providers -> {
      providers.clear();
      providers.addAll(List.of(ours));
    };
  }

  /** Leaves headers to those who read them: Spring would refuse a strange one as it is read. */
  @Bean
  HttpFirewall firewall() {
    StrictHttpFirewall firewall = new StrictHttpFirewall();
    firewall.setAllowedHeaderNames(name -> true);
    firewall.setAllowedHeaderValues(value -> true);
    return firewall;
  }

  @Bean
  AuthorizationServerSettings authorizationServerSettings(ServerSettings settings) {
    AuthorizationServerSettings.Builder builder = AuthorizationServerSettings.builder();
    settings.publicAddress().map(URI::toString).ifPresent(builder::issuer);
    return builder.build();
  }

  @Bean
  RegisteredClients registeredClients(Grants grants) {
    return new RegisteredClients(grants.clients());
  }

  @Bean
  LogInAudit logInAudit(Accounts accounts, Grants grants, ServerSettings settings) {
    return new LogInAudit(accounts, grants.audit(), settings.clock());
  }

  /** The only way to log in; Spring makes one of its own where it finds none. */
  @Bean
  AuthenticationProvider passwords(Accounts accounts, Throttle throttle, ServerSettings settings) {
    return new PasswordLogIn(accounts, throttle, settings.clock());
  }
}
