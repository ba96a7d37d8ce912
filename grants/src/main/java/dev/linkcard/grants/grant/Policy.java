package dev.linkcard.grants.grant;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Sets how long things live; every duration is in whole seconds.
 *
 * @param code lifetime of an authorization code: 1 to 10 minutes (RFC 6749 section 4.1.2)
 * @param accessToken lifetime of an access token: at least 10 minutes
 * @param refreshToken lifetime of a grant since its last refresh: longer than an access token's
 * @param overlap how long a refresh token stays good after its first rotation, as long as its
 *     successor was not used; zero is strict rotation
 * @param absolute end of a grant counted from its beginning, however often it is refreshed: longer
 *     than an access token's lifetime; empty for none
 */
public record Policy(
    Duration code,
    Duration accessToken,
    Duration refreshToken,
    Duration overlap,
    Optional<Duration> absolute) {

  private static final Duration SHORTEST_CODE = Duration.ofMinutes(1);
  private static final Duration LONGEST_CODE = Duration.ofMinutes(10);
  private static final Duration SHORTEST_ACCESS_TOKEN = Duration.ofMinutes(10);

  /** Refuses, with {@link IllegalArgumentException}, lifetimes that Alexa cannot live with. */
  public Policy {
    check(
        code.compareTo(SHORTEST_CODE) >= 0 && code.compareTo(LONGEST_CODE) <= 0,
        "A code lives 60 to 600 s, not %d s.",
        code);
    check(
        accessToken.compareTo(SHORTEST_ACCESS_TOKEN) >= 0,
        "An access token lifetime of %d s is too near to Alexa's floor of 360 s; use 600 s or more.",
        accessToken);
    check(
        refreshToken.compareTo(accessToken) > 0,
        "A refresh token must outlive an access token; %d s is too short.",
        refreshToken);
    check(
        !overlap.isNegative() && overlap.compareTo(refreshToken) < 0,
        "An overlap is zero or more, and shorter than a refresh token's lifetime, not %d s.",
        overlap);
    absolute.ifPresent(
        end ->
            check(
                end.compareTo(accessToken) > 0,
                "A grant must outlive an access token; an absolute end after %d s is too soon.",
                end));
  }

  /** Gives 5 minutes, one hour, 365 days, an overlap of 24 hours, and no absolute end. */
  public static Policy defaults() {
    return new Policy(
        Duration.ofMinutes(5),
        Duration.ofHours(1),
        Duration.ofDays(365),
        Duration.ofHours(24),
        Optional.empty());
  }

  /** Changes the lifetime of codes. */
  public Policy withCode(Duration lifetime) {
    return new Policy(lifetime, accessToken, refreshToken, overlap, absolute);
  }

  /** Changes the lifetime of access tokens. */
  public Policy withAccessToken(Duration lifetime) {
    return new Policy(code, lifetime, refreshToken, overlap, absolute);
  }

  /** Changes the lifetime of refresh tokens since the last use. */
  public Policy withRefreshToken(Duration lifetime) {
    return new Policy(code, accessToken, lifetime, overlap, absolute);
  }

  /** Changes the overlap. */
  public Policy withOverlap(Duration window) {
    return new Policy(code, accessToken, refreshToken, window, absolute);
  }

  /** Sets an absolute end. */
  public Policy withAbsolute(Duration end) {
    return new Policy(code, accessToken, refreshToken, overlap, Optional.of(end));
  }

  /** Says when a grant that began at {@code beginning} is over if it is not refreshed after now. */
  public Instant over(Instant beginning, Instant now) {
    Instant unused = now.plus(refreshToken);
    return absolute.map(beginning::plus).filter(end -> end.isBefore(unused)).orElse(unused);
  }

  private static void check(boolean right, String sentence, Duration duration) {
    if (!right) {
      throw new IllegalArgumentException(String.format(sentence, duration.toSeconds()));
    }
    if (!duration.equals(Duration.ofSeconds(duration.toSeconds()))) {
      throw new IllegalArgumentException(duration + " is not in whole seconds.");
    }
  }
}
