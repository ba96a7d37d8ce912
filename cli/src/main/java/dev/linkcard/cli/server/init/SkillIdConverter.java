package dev.linkcard.cli.server.init;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a skill id, which begins with {@code amzn1.ask.skill.} */
public final class SkillIdConverter implements ITypeConverter<String> {
  @Override
  public String convert(String text) {
    if (!text.matches("amzn1\\.ask\\.skill\\.[A-Za-z0-9-]{1,64}")) {
      throw new TypeConversionException(
          "\""
              + text
              + "\" is no skill id; it begins with amzn1.ask.skill. and the developer"
              + " console shows yours.");
    }
    return text;
  }
}
