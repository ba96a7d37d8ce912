package dev.linkcard.cli.server.options;

import java.time.DateTimeException;
import java.time.Duration;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a duration: seconds, such as {@code 600}, or ISO 8601, such as {@code PT10M}. */
public final class LifetimeConverter implements ITypeConverter<Duration> {
  /** A hundred years; a database cannot keep every moment beyond. */
  private static final Duration LONGEST = Duration.ofDays(36_500);

  @Override
  public Duration convert(String text) {
    Duration duration = parse(text);
    if (duration.isNegative() || duration.compareTo(LONGEST) > 0) {
      throw new TypeConversionException(text + " is not between zero and a hundred years.");
    }
    return duration;
  }

  private static Duration parse(String text) {
    if (text.matches("[0-9]{1,12}")) {
      return Duration.ofSeconds(Long.parseLong(text));
    }
    try {
      return Duration.parse(text);
    } catch (DateTimeException notOne) {
      throw new TypeConversionException(
          text + " is no duration; write seconds, as in 600, or ISO 8601, as in PT10M or P90D.");
    }
  }
}
