package dev.linkcard.doctor.specimen;

import dev.linkcard.accountlinking.AccountLinkingSettings;
import dev.linkcard.accountlinking.AccountLinkingSettingsBuilder;
import dev.linkcard.accountlinking.ClientSecret;
import java.net.URI;
import java.util.List;

/** Account linking settings that pass every check, and a start for those that do not. */
public final class Settings {

  public static final String SECRET = "d0ct0r-s3cret";

  private Settings() {}

  public static AccountLinkingSettingsBuilder healthy() {
    return at("https://login.example.com");
  }

  public static AccountLinkingSettingsBuilder at(String server) {
    return with(server + "/authorize", server + "/token");
  }

  public static AccountLinkingSettingsBuilder with(String authorizationUrl, String tokenUrl) {
    return AccountLinkingSettings.authorizationCode(
            URI.create(authorizationUrl), URI.create(tokenUrl), "alexa", new ClientSecret(SECRET))
        .scopes(List.of("playlists.read"))
        .domains(List.of("cdn.example.com"))
        .defaultTokenExpirationInSeconds(3600);
  }

  /** Returns settings of the implicit grant. */
  public static AccountLinkingSettings implicit() {
    return implicitAt("https://login.example.com");
  }

  public static AccountLinkingSettings implicitAt(String server) {
    return AccountLinkingSettings.parse(
        """
        {"type": "IMPLICIT", "authorizationUrl": "%s/authorize", "clientId": "alexa"}
        """
            .formatted(server));
  }
}
