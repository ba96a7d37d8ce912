package dev.linkcard.cli.server.init;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a vendor id: {@code M}, then capital letters and digits. */
public final class VendorIdConverter implements ITypeConverter<String> {
  @Override
  public String convert(String text) {
    if (!text.matches("M[A-Z0-9]{9,19}")) {
      throw new TypeConversionException(
          "\""
              + text
              + "\" is no vendor id; it is an M with capital letters and digits, as in"
              + " M1AB2CD3EF4GH5, and ask smapi get-vendor-list shows yours.");
    }
    return text;
  }
}
