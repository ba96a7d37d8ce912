package dev.linkcard.cli.server.options;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Set;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * Reads the address that browsers and clients call the server by: {@code https}, or {@code http} on
 * this machine alone, and nothing after host and port.
 */
public final class BaseUrlConverter implements ITypeConverter<URI> {
  private static final Set<String> THIS_MACHINE = Set.of("127.0.0.1", "localhost", "[::1]");

  @Override
  public URI convert(String text) {
    URI url = parse(text.endsWith("/") ? text.substring(0, text.length() - 1) : text);
    boolean bare = url.getRawPath() == null || url.getRawPath().isEmpty();
    if (!bare || url.getRawQuery() != null || url.getRawFragment() != null) {
      throw wrong(text, "it has more than a host and a port; write it as in https://link.example");
    }
    boolean trying = "http".equals(url.getScheme()) && THIS_MACHINE.contains(url.getHost());
    if (!trying && !"https".equals(url.getScheme())) {
      throw wrong(
          text,
          "Alexa asks for https; write it as in https://link.example (http works on this"
              + " machine alone, as in http://127.0.0.1:7710)");
    }
    return url;
  }

  private static URI parse(String text) {
    try {
      URI url = new URI(text);
      if (url.getHost() != null && url.getRawUserInfo() == null) {
        return url;
      }
    } catch (URISyntaxException broken) {
      // Told below, with what was given.
    }
    throw wrong(text, "write it as in https://link.example");
  }

  private static TypeConversionException wrong(String text, String mend) {
    return new TypeConversionException(text + " is no base URL: " + mend + ".");
  }
}
