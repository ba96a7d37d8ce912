package dev.linkcard.emulator.linking;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The tokens that Alexa keeps of a link. They never print themselves.
 *
 * @param accessToken the access token
 * @param refreshToken the refresh token, or null if the server gave none
 * @param expiresAt the end of the access token's life
 */
record Tokens(String accessToken, @Nullable String refreshToken, Instant expiresAt) {
  Optional<String> refresh() {
    return Optional.ofNullable(refreshToken);
  }

  /**
   * Returns these tokens with the refresh token of earlier ones where they have none, RFC 6749 §6.
   */
  Tokens after(Tokens earlier) {
    return refreshToken == null ? new Tokens(accessToken, earlier.refreshToken, expiresAt) : this;
  }

  @Override
  public String toString() {
    return "Tokens[until " + expiresAt + "]";
  }
}
