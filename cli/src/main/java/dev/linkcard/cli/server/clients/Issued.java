package dev.linkcard.cli.server.clients;

import dev.linkcard.cli.command.Output;
import dev.linkcard.grants.secret.ClientSecret;
import java.util.Map;

/** Says a secret, the only time that it is said. */
final class Issued {
  private Issued() {}

  static void print(ClientView client, ClientSecret secret, Output output) {
    Map<String, Object> machine = client.machine();
    machine.put("client_secret", secret.reveal());
    output.print(
        machine,
        out -> {
          client.print(out);
          out.printf("client secret  %s%n", secret.reveal());
        });
    output.hint("The secret is shown this once: only a hash of it is kept.");
  }
}
