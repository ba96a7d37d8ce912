package dev.linkcard.server.clients;

import dev.linkcard.server.wire.Encoded;
import dev.linkcard.server.wire.Reading;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;

/** Whatever the header and the body are, they are credentials with both halves, or refused. */
public final class CredentialsFuzz {
  private CredentialsFuzz() {}

  /** Called by Jazzer: the first line is the header, the rest the body. */
  public static void fuzzerTestOneInput(byte[] input) {
    int line = new String(input, StandardCharsets.ISO_8859_1).indexOf('\n');
    byte[] head = line < 0 ? input : Arrays.copyOf(input, line);
    byte[] body = line < 0 ? new byte[0] : Arrays.copyOfRange(input, line + 1, input.length);
    String header = new String(head, StandardCharsets.ISO_8859_1);
    if (Encoded.read(body) instanceof Reading.Read read) {
      check(Credentials.read(List.of(header), read.parameters()));
      check(
          Credentials.read(
              List.of("Basic " + Base64.getEncoder().encodeToString(head)), read.parameters()));
      check(Credentials.read(List.of(), read.parameters()));
      if (Credentials.read(List.of(header, header), read.parameters()) instanceof Presented.Some) {
        throw new AssertionError("two headers were taken");
      }
    }
  }

  private static void check(Presented presented) {
    if (presented instanceof Presented.Some some) {
      boolean whole =
          some.readings().stream().noneMatch(p -> p.id().isEmpty() || p.secret().isEmpty());
      if (some.readings().isEmpty() || !whole || some.readings().size() > 2) {
        throw new AssertionError("half credentials were taken");
      }
    }
  }
}
