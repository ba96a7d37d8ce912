package dev.linkcard.accountlinking;

import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Gathers account linking settings. Not thread-safe; {@link #build} hands out a copy. */
public final class AccountLinkingSettingsBuilder {
  final GrantKind type;
  final URI authorizationUrl;
  final String clientId;
  List<PlatformUrl> authorizationUrlsByPlatform = List.of();
  List<String> domains = List.of();
  @Nullable ClientSecret clientSecret;
  List<String> scopes = List.of();
  @Nullable URI accessTokenUrl;
  @Nullable AccessTokenScheme accessTokenScheme;
  @Nullable Integer defaultTokenExpirationInSeconds;
  @Nullable URI reciprocalAccessTokenUrl;
  List<URI> redirectUrls = List.of();
  boolean skipOnEnablement;
  boolean voiceForwardAccountLinking;

  AccountLinkingSettingsBuilder(GrantKind type, URI authorizationUrl, String clientId) {
    this.type = type;
    this.authorizationUrl = authorizationUrl;
    this.clientId = clientId;
  }

  public AccountLinkingSettingsBuilder authorizationUrlsByPlatform(List<PlatformUrl> urls) {
    authorizationUrlsByPlatform = List.copyOf(urls);
    return this;
  }

  public AccountLinkingSettingsBuilder domains(List<String> hosts) {
    domains = List.copyOf(hosts);
    return this;
  }

  public AccountLinkingSettingsBuilder clientSecret(ClientSecret secret) {
    clientSecret = secret;
    return this;
  }

  public AccountLinkingSettingsBuilder scopes(List<String> names) {
    scopes = List.copyOf(names);
    return this;
  }

  public AccountLinkingSettingsBuilder accessTokenUrl(URI url) {
    accessTokenUrl = url;
    return this;
  }

  public AccountLinkingSettingsBuilder accessTokenScheme(AccessTokenScheme scheme) {
    accessTokenScheme = scheme;
    return this;
  }

  /** Sets the lifetime in seconds for token responses without {@code expires_in}. */
  public AccountLinkingSettingsBuilder defaultTokenExpirationInSeconds(int seconds) {
    defaultTokenExpirationInSeconds = seconds;
    return this;
  }

  public AccountLinkingSettingsBuilder reciprocalAccessTokenUrl(URI url) {
    reciprocalAccessTokenUrl = url;
    return this;
  }

  public AccountLinkingSettingsBuilder redirectUrls(List<URI> urls) {
    redirectUrls = List.copyOf(urls);
    return this;
  }

  public AccountLinkingSettingsBuilder skipOnEnablement(boolean skip) {
    skipOnEnablement = skip;
    return this;
  }

  public AccountLinkingSettingsBuilder voiceForwardAccountLinking(boolean enabled) {
    voiceForwardAccountLinking = enabled;
    return this;
  }

  /** Returns the settings as they stand. */
  public AccountLinkingSettings build() {
    AccountLinkingSettingsBuilder copy =
        new AccountLinkingSettingsBuilder(type, authorizationUrl, clientId);
    copy.authorizationUrlsByPlatform = authorizationUrlsByPlatform;
    copy.domains = domains;
    copy.clientSecret = clientSecret;
    copy.scopes = scopes;
    copy.accessTokenUrl = accessTokenUrl;
    copy.accessTokenScheme = accessTokenScheme;
    copy.defaultTokenExpirationInSeconds = defaultTokenExpirationInSeconds;
    copy.reciprocalAccessTokenUrl = reciprocalAccessTokenUrl;
    copy.redirectUrls = redirectUrls;
    copy.skipOnEnablement = skipOnEnablement;
    copy.voiceForwardAccountLinking = voiceForwardAccountLinking;
    return new AccountLinkingSettings(copy);
  }
}
