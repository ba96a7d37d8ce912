package dev.linkcard.grants.token;

/** Names each reason to refuse a token request, with its error of RFC 6749 section 5.2. */
public enum Refusal {
  /** Nobody was ever given this code. */
  CODE_UNKNOWN("invalid_grant", "The code is unknown."),
  /** The code is another client's; it stays good for that one. */
  CODE_OF_OTHER_CLIENT("invalid_grant", "The code was issued to another client."),
  /** The code came before; unless both came at the same moment, this ends the grant. */
  CODE_REDEEMED("invalid_grant", "The code was redeemed before."),
  /** The code came too late. */
  CODE_EXPIRED("invalid_grant", "The code has expired."),
  /** The redirect URI is not that of the authorization request; the code stays good. */
  REDIRECT_URI_DIFFERS(
      "invalid_grant", "The redirect_uri differs from the one in the authorization request."),
  /** The authorization request had a challenge (RFC 7636 section 4.6); the code stays good. */
  VERIFIER_MISSING("invalid_grant", "The code_verifier is missing."),
  /** The authorization request had no challenge: a downgrade. The code stays good. */
  VERIFIER_UNEXPECTED(
      "invalid_grant", "There is a code_verifier, but there was no code_challenge."),
  /** The verifier does not fit the challenge (RFC 7636 section 4.6); the code stays good. */
  VERIFIER_WRONG("invalid_grant", "The code_verifier does not fit the code_challenge."),
  /** Nobody was ever given this refresh token. */
  REFRESH_TOKEN_UNKNOWN("invalid_grant", "The refresh token is unknown."),
  /** The refresh token is another client's; it stays good for that one. */
  REFRESH_TOKEN_OF_OTHER_CLIENT("invalid_grant", "The refresh token was issued to another client."),
  /** The refresh token was not used for too long. */
  REFRESH_TOKEN_EXPIRED("invalid_grant", "The refresh token has expired."),
  /** The refresh token was replaced and its time is over, which ends the grant. */
  REFRESH_TOKEN_REUSED("invalid_grant", "The refresh token was replaced; the grant has ended."),
  /** The refresh token's successor was used while this request was under way; nothing changes. */
  REFRESH_TOKEN_OVERTAKEN("invalid_grant", "The refresh token was replaced meanwhile."),
  /** The grant had ended before. */
  GRANT_ENDED("invalid_grant", "The grant has ended."),
  /** More scopes are asked for than were granted (RFC 6749 section 6); nothing changes. */
  SCOPE_TOO_WIDE("invalid_scope", "The scope goes beyond what was granted.");

  private final String error;
  private final String description;

  Refusal(String error, String description) {
    this.error = error;
    this.description = description;
  }

  /** Gives the {@code error} of the answer. */
  public String error() {
    return error;
  }

  /** Gives the {@code error_description} of the answer, for the client's developers. */
  public String description() {
    return description;
  }
}
