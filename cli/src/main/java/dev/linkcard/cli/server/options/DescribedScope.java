package dev.linkcard.cli.server.options;

import dev.linkcard.grants.oauth.Scopes;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * A scope, and what it allows in words.
 *
 * @param name the scope, as RFC 6749 §3.3 spells it
 * @param words what the consent page says
 */
public record DescribedScope(String name, String words) {
  /** Returns the words by scope; the last ones where a scope was named twice. */
  public static Map<String, String> words(Collection<DescribedScope> scopes) {
    Map<String, String> words = new LinkedHashMap<>();
    scopes.forEach(scope -> words.put(scope.name(), scope.words()));
    return words;
  }

  /** Reads {@code playlists.read=See your playlists}. */
  public static final class Converter implements ITypeConverter<DescribedScope> {
    @Override
    public DescribedScope convert(String text) {
      int equals = text.indexOf('=');
      String name = equals < 0 ? "" : text.substring(0, equals);
      String words = text.substring(equals + 1).strip();
      boolean one = !name.isEmpty() && !name.contains(" ") && Scopes.parse(name).isPresent();
      if (!one || words.isEmpty()) {
        throw new TypeConversionException(
            "\""
                + text
                + "\" is no scope with words; write it as in"
                + " 'playlists.read=See your playlists'.");
      }
      return new DescribedScope(name, words);
    }
  }
}
