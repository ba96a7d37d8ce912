package dev.linkcard.accountlinking;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * A skill's account linking settings, with the field names of Amazon's {@code
 * accountLinkingRequest}. Source: the account linking schema of SMAPI. Immutable; made by {@link
 * #parse} or by {@link #authorizationCode}.
 */
public final class AccountLinkingSettings {
  private final AccountLinkingSettingsBuilder parts;

  AccountLinkingSettings(AccountLinkingSettingsBuilder parts) {
    this.parts = parts;
  }

  /**
   * Reads the JSON that Amazon's CLI takes, with or without the wrapper; throws {@link
   * InvalidSettings}.
   */
  public static AccountLinkingSettings parse(String json) {
    return SettingsJson.read(json);
  }

  /** Starts settings for the authorization code grant with HTTP Basic. */
  public static AccountLinkingSettingsBuilder authorizationCode(
      URI authorizationUrl, URI accessTokenUrl, String clientId, ClientSecret clientSecret) {
    return new AccountLinkingSettingsBuilder(GrantKind.AUTH_CODE, authorizationUrl, clientId)
        .accessTokenUrl(accessTokenUrl)
        .clientSecret(clientSecret)
        .accessTokenScheme(AccessTokenScheme.HTTP_BASIC);
  }

  /** Writes the JSON that Amazon's CLI takes, the secret included. */
  public String toJson() {
    return SettingsJson.write(this);
  }

  /**
   * Returns which rules of Amazon's the settings break, one sentence each; empty where they break
   * none.
   */
  public List<String> problems() {
    return SettingsRules.problems(this);
  }

  public GrantKind type() {
    return parts.type;
  }

  public URI authorizationUrl() {
    return parts.authorizationUrl;
  }

  public List<PlatformUrl> authorizationUrlsByPlatform() {
    return parts.authorizationUrlsByPlatform;
  }

  public List<String> domains() {
    return parts.domains;
  }

  public String clientId() {
    return parts.clientId;
  }

  /** Returns the secret; absent with the implicit grant, and in what SMAPI gives back. */
  public Optional<ClientSecret> clientSecret() {
    return Optional.ofNullable(parts.clientSecret);
  }

  public List<String> scopes() {
    return parts.scopes;
  }

  /** Returns the token endpoint; absent with the implicit grant. */
  public Optional<URI> accessTokenUrl() {
    return Optional.ofNullable(parts.accessTokenUrl);
  }

  public Optional<AccessTokenScheme> accessTokenScheme() {
    return Optional.ofNullable(parts.accessTokenScheme);
  }

  /**
   * Returns the lifetime in seconds that Alexa assumes where a token response has no {@code
   * expires_in}.
   */
  public OptionalInt defaultTokenExpirationInSeconds() {
    @Nullable Integer seconds = parts.defaultTokenExpirationInSeconds;
    return seconds == null ? OptionalInt.empty() : OptionalInt.of(seconds);
  }

  public Optional<URI> reciprocalAccessTokenUrl() {
    return Optional.ofNullable(parts.reciprocalAccessTokenUrl);
  }

  /** Returns the service's own return URLs for linking that its app starts; not Amazon's. */
  public List<URI> redirectUrls() {
    return parts.redirectUrls;
  }

  /** Tells whether the skill may be enabled without linking. */
  public boolean skipOnEnablement() {
    return parts.skipOnEnablement;
  }

  public boolean voiceForwardAccountLinking() {
    return parts.voiceForwardAccountLinking;
  }

  @Override
  public String toString() {
    return "AccountLinkingSettings[" + clientId() + " at " + authorizationUrl() + "]";
  }
}
