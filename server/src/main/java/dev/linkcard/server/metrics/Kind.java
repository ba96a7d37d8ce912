package dev.linkcard.server.metrics;

import dev.linkcard.grants.audit.Event;

/**
 * How a decision is counted.
 *
 * @param kind what was decided about, such as {@code token}
 * @param outcome what was decided, such as {@code refreshed}
 * @param reason why, or {@code none} where the outcome says it all
 */
record Kind(String kind, String outcome, String reason) {
  private static final String NONE = "none";

  static Kind of(Event event) {
    return switch (event) {
      case LOGGED_IN -> new Kind("log_in", "good", NONE);
      case LOG_IN_FAILED -> new Kind("log_in", "bad", NONE);
      case LOGGED_OUT -> new Kind("log_out", "done", NONE);
      case CONSENT_GIVEN -> new Kind("consent", "given", NONE);
      case CONSENT_DENIED -> new Kind("consent", "denied", NONE);
      case CODE_ISSUED -> new Kind("code", "issued", NONE);
      case GRANT_BEGUN -> new Kind("token", "issued", NONE);
      case REFRESHED -> new Kind("token", "refreshed", NONE);
      case REFRESH_REPEATED -> new Kind("token", "repeated", NONE);
      case ACCESS_TOKEN_REVOKED -> new Kind("token", "revoked", NONE);
      case GRANT_UNLINKED -> new Kind("grant", "ended", "unlinked");
      case GRANT_REVOKED -> new Kind("grant", "ended", "revoked");
      case REFRESH_TOKEN_REUSED, CODE_REDEEMED_AGAIN ->
          new Kind("grant", "ended", Decisions.word(event));
      default -> new Kind("change", Decisions.word(event), NONE);
    };
  }
}
