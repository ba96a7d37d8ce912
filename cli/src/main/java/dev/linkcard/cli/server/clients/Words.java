package dev.linkcard.cli.server.clients;

import dev.linkcard.grants.client.ClientKind;
import dev.linkcard.grants.client.SecretTransport;
import dev.linkcard.grants.client.TokenFormat;
import java.util.EnumSet;
import java.util.Set;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** The words that options of clients take. */
final class Words {
  private Words() {}

  /** What a client is. */
  static final class Kind implements ITypeConverter<ClientKind> {
    @Override
    public ClientKind convert(String text) {
      return switch (text) {
        case "alexa" -> ClientKind.ALEXA;
        case "application" -> ClientKind.APPLICATION;
        case "resource-server" -> ClientKind.RESOURCE_SERVER;
        default -> throw wrong(text, "alexa, application or resource-server");
      };
    }
  }

  /** How a client's secret comes. */
  static final class Transports implements ITypeConverter<Set<SecretTransport>> {
    @Override
    public Set<SecretTransport> convert(String text) {
      return switch (text) {
        case "basic" -> EnumSet.of(SecretTransport.BASIC);
        case "body" -> EnumSet.of(SecretTransport.BODY);
        case "both" -> EnumSet.allOf(SecretTransport.class);
        default -> throw wrong(text, "basic, body or both");
      };
    }
  }

  /** What a client's access tokens are. */
  static final class Format implements ITypeConverter<TokenFormat> {
    @Override
    public TokenFormat convert(String text) {
      return switch (text) {
        case "opaque" -> TokenFormat.OPAQUE;
        case "jwt" -> TokenFormat.JWT;
        default -> throw wrong(text, "opaque or jwt");
      };
    }
  }

  private static TypeConversionException wrong(String text, String words) {
    return new TypeConversionException("\"" + text + "\" is not one of " + words + ".");
  }
}
