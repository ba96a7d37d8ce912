package dev.linkcard.cli.server.options;

import dev.linkcard.grants.oauth.RedirectUri;
import java.net.URI;
import java.util.Locale;
import java.util.Set;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * Reads a redirect URL: {@code https}; {@code http} on this machine (RFC 8252 §7.3); or an app's
 * own scheme, which has a dot (RFC 8252 §7.1).
 */
public final class RedirectUriConverter implements ITypeConverter<RedirectUri> {
  private static final Set<String> THIS_MACHINE = Set.of("127.0.0.1", "localhost", "[::1]");

  @Override
  public RedirectUri convert(String text) {
    RedirectUri uri =
        RedirectUri.parse(text)
            .orElseThrow(
                () -> wrong(text, "write it as in https://app.example/linked, without a fragment"));
    URI parsed = URI.create(text);
    String scheme = parsed.getScheme().toLowerCase(Locale.ROOT);
    boolean web = parsed.getHost() != null && parsed.getRawUserInfo() == null;
    boolean good =
        switch (scheme) {
          case "https" -> web;
          case "http" -> web && THIS_MACHINE.contains(parsed.getHost());
          default -> scheme.contains(".");
        };
    if (!good) {
      throw wrong(
          text,
          "use https, http on this machine, or an app's own scheme with a dot, as in"
              + " com.example.app:/linked");
    }
    return uri;
  }

  private static TypeConversionException wrong(String text, String mend) {
    return new TypeConversionException(text + " is no redirect URL: " + mend + ".");
  }
}
