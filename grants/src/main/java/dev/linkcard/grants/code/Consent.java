package dev.linkcard.grants.code;

import dev.linkcard.grants.oauth.ClientId;
import dev.linkcard.grants.oauth.RedirectUri;
import dev.linkcard.grants.oauth.Scopes;
import dev.linkcard.grants.oauth.Subject;
import java.time.Instant;

/**
 * Says what the account agreed to, and which authorization request asked for it: all that a code
 * stands for.
 *
 * @param redirectUri of the authorization request, which the token request must repeat
 * @param authenticatedAt when the person logged in
 * @param nonce to be repeated in the ID token (OpenID Connect Core section 3.1.2.1); empty for none
 */
public record Consent(
    ClientId client,
    RedirectUri redirectUri,
    Subject subject,
    Scopes scopes,
    Challenge challenge,
    Instant authenticatedAt,
    String nonce) {}
