package dev.linkcard.server.consent;

import java.util.Map;
import java.util.Optional;

/** What the person pressed on the consent page. */
public enum Decision {
  ALLOW,
  DENY;

  /** The name of the two buttons. */
  public static final String PARAMETER = "decision";

  /**
   * Reads the decision from the parameters of an authorization request; anything but "allow" is a
   * no.
   */
  public static Optional<Decision> of(Map<String, Object> parameters) {
    return Optional.ofNullable(parameters.get(PARAMETER))
        .map(pressed -> "allow".equals(pressed) ? ALLOW : DENY);
  }
}
