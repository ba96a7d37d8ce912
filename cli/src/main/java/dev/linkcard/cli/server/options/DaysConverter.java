package dev.linkcard.cli.server.options;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads how many days something is kept, 0 for ever. */
public final class DaysConverter implements ITypeConverter<Integer> {
  private static final int MOST = 36_500;

  @Override
  public Integer convert(String text) {
    if (!text.matches("[0-9]{1,5}") || Integer.parseInt(text) > MOST) {
      throw new TypeConversionException(
          text + " is no number of days; give 1 to 36500, or 0 for ever.");
    }
    return Integer.valueOf(text);
  }
}
