package dev.linkcard.server.openid;

import dev.linkcard.grants.oauth.Subject;
import dev.linkcard.server.keys.Algorithm;
import dev.linkcard.server.keys.Keys;

/** Reads ID token hints (OpenID Connect Core §3.1.2.1), which may be over, but must be ours. */
final class Hints {
  private final Keys keys;

  /** Makes a reader that knows which keys sign ID tokens. */
  Hints(Keys keys) {
    this.keys = keys;
  }

  /** Tells whether a client that gave this hint, or none, expects that person. */
  boolean allow(String hint, Subject person) {
    return hint.isEmpty()
        || keys.signed(Algorithm.RS256, hint)
            .map(claims -> person.value().equals(claims.getSubject()))
            .orElse(false);
  }
}
