package dev.linkcard.accountlinking;

/** The field {@code type} of the account linking settings: which grant Alexa asks for. */
public enum GrantKind {
  /** RFC 6749 §4.1; the only kind that Alexa can refresh. */
  AUTH_CODE,
  /** RFC 6749 §4.2; custom skills alone, and the link ends with the access token. */
  IMPLICIT
}
