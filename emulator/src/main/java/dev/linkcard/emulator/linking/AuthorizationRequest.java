package dev.linkcard.emulator.linking;

import dev.linkcard.accountlinking.AccountLinkingSettings;
import java.net.URI;

/** The authorization request that Alexa makes of the account linking settings, RFC 6749 §4.1.1. */
final class AuthorizationRequest {
  private AuthorizationRequest() {}

  /** Returns the address to open; parameters that the settings already have stay in front. */
  static URI address(AccountLinkingSettings settings, String state, URI redirectUri) {
    Form form =
        new Form()
            .with("client_id", settings.clientId())
            .with("response_type", "code")
            .with("state", state);
    if (!settings.scopes().isEmpty()) {
      form.with("scope", String.join(" ", settings.scopes()));
    }
    form.with("redirect_uri", redirectUri.toString());
    String url = settings.authorizationUrl().toString();
    return URI.create(url + (url.contains("?") ? "&" : "?") + form.encoded());
  }
}
