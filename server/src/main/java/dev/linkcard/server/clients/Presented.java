package dev.linkcard.server.clients;

import dev.linkcard.grants.client.SecretTransport;
import java.util.List;

/** What a request shows of who sent it (RFC 6749 §2.3.1). */
sealed interface Presented {
  /**
   * An identifier and a secret.
   *
   * @param readings one for each way in which the credentials can be read, the likelier first
   */
  record Some(SecretTransport transport, List<Pair> readings) implements Presented {}

  /** Nothing, or nothing that can be used. */
  record Unusable(ClientRefusal reason) implements Presented {}

  /** One reading. */
  record Pair(String id, String secret) {
    @Override
    public String toString() {
      return "Pair(masked)";
    }
  }
}
