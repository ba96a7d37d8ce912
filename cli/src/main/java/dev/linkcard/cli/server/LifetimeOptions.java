package dev.linkcard.cli.server;

import dev.linkcard.cli.command.CommandFailure;
import dev.linkcard.cli.server.options.LifetimeConverter;
import dev.linkcard.grants.grant.Policy;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How long codes and tokens live, in seconds or as ISO 8601 spells durations. */
final class LifetimeOptions {
  @Option(
      names = "--code-lifetime",
      paramLabel = "TIME",
      converter = LifetimeConverter.class,
      description = "How long a code lives, 60 to 600 seconds; 300 unless told.")
  private @Nullable Duration code;

  @Option(
      names = "--access-token-lifetime",
      paramLabel = "TIME",
      converter = LifetimeConverter.class,
      description = "How long an access token lives, 600 seconds or more; 3600 unless told.")
  private @Nullable Duration accessToken;

  @Option(
      names = "--refresh-token-lifetime",
      paramLabel = "TIME",
      converter = LifetimeConverter.class,
      description = "How long a refresh token lives since its last use; P365D unless told.")
  private @Nullable Duration refreshToken;

  @Option(
      names = "--refresh-token-absolute",
      paramLabel = "TIME",
      converter = LifetimeConverter.class,
      description = "When a link ends however it is used, from its beginning; never unless told.")
  private @Nullable Duration absolute;

  @Option(
      names = "--overlap",
      paramLabel = "TIME",
      converter = LifetimeConverter.class,
      description =
          "How long an old refresh token stays good, 0 for not at all; PT24H unless told.")
  private @Nullable Duration overlap;

  /** Returns the lifetimes; those that Alexa cannot live with are told in the policy's words. */
  Policy policy() {
    Policy defaults = Policy.defaults();
    try {
      return new Policy(
          or(code, defaults.code()),
          or(accessToken, defaults.accessToken()),
          or(refreshToken, defaults.refreshToken()),
          or(overlap, defaults.overlap()),
          absolute == null ? defaults.absolute() : Optional.of(absolute));
    } catch (IllegalArgumentException unfit) {
      throw new CommandFailure(String.valueOf(unfit.getMessage()), unfit);
    }
  }

  private static Duration or(@Nullable Duration given, Duration otherwise) {
    return given == null ? otherwise : given;
  }
}
