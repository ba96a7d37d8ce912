package dev.linkcard.cli.server.clients;

import dev.linkcard.cli.command.CommandFailure;
import dev.linkcard.cli.command.Output;
import dev.linkcard.cli.server.options.ClientIdConverter;
import dev.linkcard.cli.server.options.DatabaseOptions;
import dev.linkcard.cli.server.options.LifetimeConverter;
import dev.linkcard.grants.client.Clients;
import dev.linkcard.grants.oauth.ClientId;
import dev.linkcard.grants.secret.ClientSecret;
import dev.linkcard.server.Administration;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code linkcard server clients rotate-secret}. */
@Command(
    name = "rotate-secret",
    mixinStandardHelpOptions = true,
    description = "Gives a client a new secret, and prints it, this once.",
    footer = {
      "",
      "Refused while an old secret is still good, unless all old ones are to be void at once.",
      "",
      "Examples:",
      "  linkcard server clients rotate-secret alexa",
      "  linkcard server clients rotate-secret alexa --both-valid-for 0"
    })
final class RotateSecret implements Callable<Integer> {
  @Parameters(
      paramLabel = "CLIENT",
      converter = ClientIdConverter.class,
      description = "The client id.")
  private ClientId id = new ClientId("-");

  @Option(
      names = "--both-valid-for",
      paramLabel = "TIME",
      defaultValue = "PT24H",
      converter = LifetimeConverter.class,
      description = "How long the old secret stays good; ${DEFAULT-VALUE} unless told.")
  private Duration bothValid = Duration.ofHours(24);

  @Mixin private DatabaseOptions database = new DatabaseOptions();
  @Mixin private Output output = new Output();

  @Override
  public Integer call() {
    try (Administration server = database.openExisting()) {
      refuseThird(server.clients());
      ClientSecret secret =
          server
              .clients()
              .rotateSecret(id, bothValid, DatabaseOptions.ORIGIN)
              .orElseThrow(() -> Known.none(id));
      Issued.print(
          ClientView.of(Known.client(server.clients(), id), server.clients()), secret, output);
      return 0;
    }
  }

  /** Two secrets can be good, and a third would void the one that may still be in use. */
  private void refuseThird(Clients clients) {
    Optional<Instant> end = clients.oldSecretGoodUntil(id);
    if (end.isPresent() && !bothValid.isZero()) {
      throw new CommandFailure(
          "The old secret of client "
              + id
              + " is still good until "
              + ClientView.spelled(end.get())
              + ", and another new one would void it: wait until then, or void all old ones at once"
              + " with --both-valid-for 0.");
    }
  }
}
