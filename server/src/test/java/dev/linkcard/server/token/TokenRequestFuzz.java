package dev.linkcard.server.token;

import dev.linkcard.server.wire.Encoded;
import dev.linkcard.server.wire.Reading;

/** A token request is read or refused, and never prints what it holds. */
public final class TokenRequestFuzz {
  private TokenRequestFuzz() {}

  /** Called by Jazzer. */
  public static void fuzzerTestOneInput(byte[] form) {
    if (Encoded.read(form) instanceof Reading.Read read) {
      TokenRequest request = TokenRequest.read(read.parameters());
      if (request instanceof TokenRequest.ForCode code && code.code().isBlank()) {
        throw new AssertionError("a blank code was taken");
      }
      if (!(request instanceof TokenRequest.Unusable)
          && !request.toString().matches("For(Code|RefreshToken)\\(masked\\)")) {
        throw new AssertionError("a secret was printed");
      }
    }
  }
}
