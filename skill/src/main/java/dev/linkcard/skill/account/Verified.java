package dev.linkcard.skill.account;

import java.time.Instant;
import java.util.Set;

/** What an access token is found to be. */
public sealed interface Verified {
  /**
   * A good token.
   *
   * @param subject the account at the service; key stores by it, since Alexa's user id changes
   * @param scopes what the skill may do
   * @param expiresAt the end of the token's life
   */
  record Active(String subject, Set<String> scopes, Instant expiresAt) implements Verified {
    /** Copies the scopes. */
    public Active {
      scopes = Set.copyOf(scopes);
    }
  }

  /** A token that is expired, revoked or unknown: the person has to link again. */
  record Inactive() implements Verified {}

  /**
   * Nobody could tell: the person may try later, and must not be asked to link again.
   *
   * @param why one sentence for the log
   */
  record Unavailable(String why) implements Verified {}
}
