package dev.linkcard.cli.server.options;

import dev.linkcard.grants.oauth.ClientId;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * Reads a client id: what goes into HTTP Basic without being encoded, so that no client can get it
 * wrong.
 */
public final class ClientIdConverter implements ITypeConverter<ClientId> {
  @Override
  public ClientId convert(String text) {
    if (!text.matches("[A-Za-z0-9._~-]{1,100}")) {
      throw new TypeConversionException(
          "\"" + text + "\" is no client id; use 1 to 100 of the characters A-Z a-z 0-9 . _ ~ -");
    }
    return new ClientId(text);
  }
}
