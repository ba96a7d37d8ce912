package dev.linkcard.cli.server.options;

import dev.linkcard.server.proxies.Network;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads an IP address or a block of them. */
public final class NetworkConverter implements ITypeConverter<Network> {
  @Override
  public Network convert(String text) {
    return Network.parse(text.strip())
        .orElseThrow(
            () ->
                new TypeConversionException(
                    "\"" + text + "\" is no IP address and no block of them, such as 10.0.0.0/8."));
  }
}
