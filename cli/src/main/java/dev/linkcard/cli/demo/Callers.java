package dev.linkcard.cli.demo;

import dev.linkcard.emulator.journal.Party;
import dev.linkcard.emulator.wiretap.HttpMessage;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/**
 * Tells who sent a request, by the client id of HTTP Basic; whoever has none is a person with a
 * browser.
 */
final class Callers {
  static final String ALEXA = "alexa";
  static final String SKILL = "cadenza-skill";
  static final String API = "cadenza-api";

  private Callers() {}

  /** Returns who called the authorization server; empty for what does not belong in the diagram. */
  static Optional<Party> ofServer(HttpMessage request) {
    if (request.path().startsWith("/assets/") || request.path().equals("/favicon.ico")) {
      return Optional.empty();
    }
    return switch (clientId(request)) {
      case SKILL -> Optional.of(Party.SKILL);
      case API -> Optional.of(Party.API);
      // The emulator records what it sends itself.
      case ALEXA -> Optional.empty();
      default -> Optional.of(Party.PERSON);
    };
  }

  /** Returns who called the API. */
  static Optional<Party> ofApi(HttpMessage request) {
    return Optional.of(Party.SKILL);
  }

  private static String clientId(HttpMessage request) {
    String header = request.header("Authorization").orElse("");
    try {
      byte[] pair = Base64.getDecoder().decode(header.replaceFirst("^Basic ", ""));
      return new String(pair, StandardCharsets.UTF_8).replaceFirst(":.*", "");
    } catch (IllegalArgumentException notBasic) {
      return "";
    }
  }
}
