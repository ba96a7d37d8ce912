package dev.linkcard.server.openid;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What an authentication request demands of the log-in and the consent (OpenID Connect Core
 * §3.1.2.1). Other parameters of that section, such as {@code display}, {@code acr_values} and
 * {@code claims}, are taken and change nothing.
 *
 * @param maxAge how old the log-in may be; {@link #ANY_AGE} for no limit
 * @param hint an ID token of whom the client expects; empty for none
 */
record Demands(Set<Prompt> prompts, Duration maxAge, String hint) {
  private static final Duration ANY_AGE = Duration.ofDays(36_500);
  private static final Set<String> QUERY = Set.of("", "query");
  private static final int LONGEST_NONCE = 500;

  Demands {
    prompts = Set.copyOf(prompts);
  }

  /** Says what is wrong with the parameters; empty when they can be read. */
  static Optional<AuthenticationRefusal> problem(Map<String, Object> parameters) {
    if (!QUERY.contains(text(parameters, "response_mode"))) {
      return Optional.of(AuthenticationRefusal.RESPONSE_MODE_UNSUPPORTED);
    }
    String prompt = text(parameters, "prompt");
    if (Arrays.asList(prompt.split(" ")).contains("none") && !prompt.strip().equals("none")) {
      return Optional.of(AuthenticationRefusal.PROMPT_NONE_NOT_ALONE);
    }
    if (!text(parameters, "max_age").matches("[0-9]{0,18}")) {
      return Optional.of(AuthenticationRefusal.MAX_AGE_MALFORMED);
    }
    if (text(parameters, "nonce").length() > LONGEST_NONCE) {
      return Optional.of(AuthenticationRefusal.NONCE_TOO_LONG);
    }
    return Optional.empty();
  }

  /** Reads parameters that have no problem. */
  static Demands of(Map<String, Object> parameters) {
    String maxAge = text(parameters, "max_age");
    Duration limit = maxAge.isEmpty() ? ANY_AGE : Duration.ofSeconds(Long.parseLong(maxAge));
    return new Demands(
        Prompt.parse(text(parameters, "prompt")), limit, text(parameters, "id_token_hint"));
  }

  boolean nothingShown() {
    return prompts.contains(Prompt.NONE);
  }

  boolean consentShown() {
    return prompts.contains(Prompt.CONSENT);
  }

  /** Tells whether a log-in of that moment is not enough, however it came about. */
  boolean isTooOld(Instant authenticatedAt, Instant now) {
    return Duration.between(authenticatedAt, now).compareTo(maxAge) > 0;
  }

  /** Tells whether only a log-in for this very request will do. */
  boolean freshLogIn() {
    return prompts.contains(Prompt.LOGIN)
        || prompts.contains(Prompt.SELECT_ACCOUNT)
        || maxAge.isZero();
  }

  private static String text(Map<String, Object> parameters, String name) {
    return parameters.get(name) instanceof String given ? given : "";
  }
}
