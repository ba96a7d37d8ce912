package dev.linkcard.server.consent;

import java.util.Map;
import java.util.Optional;

/** What became of the consent page. */
public enum Decision {
  /** The person pressed the button that allows. */
  ALLOW,
  /** The person pressed the other button. */
  DENY,
  /** Nobody was asked, since the person had allowed it before. */
  REMEMBERED;

  /** The name of the two buttons. */
  public static final String PARAMETER = "decision";

  /**
   * Reads the decision from the parameters of an authorization request: one of ours, or what a
   * browser sent, of which anything but "allow" is a no.
   */
  public static Optional<Decision> of(Map<String, Object> parameters) {
    return Optional.ofNullable(parameters.get(PARAMETER))
        .map(made -> made instanceof Decision ours ? ours : "allow".equals(made) ? ALLOW : DENY);
  }
}
