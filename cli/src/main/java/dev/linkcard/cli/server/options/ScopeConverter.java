package dev.linkcard.cli.server.options;

import dev.linkcard.grants.oauth.Scopes;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads one scope (RFC 6749 §3.3). */
public final class ScopeConverter implements ITypeConverter<String> {
  @Override
  public String convert(String text) {
    if (text.isEmpty() || text.contains(" ") || Scopes.parse(text).isEmpty()) {
      throw new TypeConversionException(
          "\"" + text + "\" is no scope; give one a time, without spaces, quotes and backslashes");
    }
    return text;
  }
}
