package dev.linkcard.grants.code;

import dev.linkcard.grants.secret.Verifier;
import dev.linkcard.grants.token.Refusal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Binds a code to whoever knows the verifier, by {@code code_challenge_method=S256} (RFC 7636
 * section 4.2), the only method here.
 *
 * @param value 43 URL-safe characters; empty when the authorization request had none
 */
public record Challenge(String value) {

  private static final Pattern GRAMMAR = Pattern.compile("|[A-Za-z0-9_-]{43}");

  /** Refuses, with {@link IllegalArgumentException}, what is no S256 challenge. */
  public Challenge {
    if (!GRAMMAR.matcher(value).matches()) {
      throw new IllegalArgumentException("An S256 code_challenge has 43 URL-safe characters.");
    }
  }

  /** Stands for an authorization request without {@code code_challenge}. */
  public static Challenge none() {
    return new Challenge("");
  }

  /** Reads what came from outside; empty when it is no S256 challenge. */
  public static Optional<Challenge> parse(String text) {
    return GRAMMAR.matcher(text).matches() ? Optional.of(new Challenge(text)) : Optional.empty();
  }

  /** Computes the challenge that this verifier meets. */
  public static Challenge of(Verifier verifier) {
    return new Challenge(Base64.getUrlEncoder().withoutPadding().encodeToString(verifier.sha256()));
  }

  /** Tells whether the authorization request had no challenge. */
  public boolean isAbsent() {
    return value.isEmpty();
  }

  /** Says why this verifier is refused (RFC 7636 section 4.6); empty when it is right. */
  Optional<Refusal> refusalOf(Verifier verifier) {
    if (isAbsent()) {
      return verifier.isAbsent() ? Optional.empty() : Optional.of(Refusal.VERIFIER_UNEXPECTED);
    }
    if (verifier.isAbsent()) {
      return Optional.of(Refusal.VERIFIER_MISSING);
    }
    return verifier.isWellFormed() && isMetBy(verifier)
        ? Optional.empty()
        : Optional.of(Refusal.VERIFIER_WRONG);
  }

  private boolean isMetBy(Verifier verifier) {
    return MessageDigest.isEqual(
        value.getBytes(StandardCharsets.US_ASCII),
        of(verifier).value.getBytes(StandardCharsets.US_ASCII));
  }
}
