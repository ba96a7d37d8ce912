package dev.linkcard.cli.server.options;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a whole number of at most nine digits. */
public final class CountConverter implements ITypeConverter<Integer> {
  @Override
  public Integer convert(String text) {
    if (!text.matches("[0-9]{1,9}")) {
      throw new TypeConversionException("\"" + text + "\" is no whole number");
    }
    return Integer.valueOf(text);
  }
}
