package dev.linkcard.cli.server;

import dev.linkcard.cli.command.Serving;
import dev.linkcard.cli.server.accounts.AccountsCommand;
import dev.linkcard.cli.server.clients.ClientsCommand;
import dev.linkcard.cli.server.init.InitCommand;
import dev.linkcard.cli.server.keys.KeysCommand;
import dev.linkcard.cli.server.links.LinksCommand;
import dev.linkcard.cli.server.options.BaseUrlConverter;
import dev.linkcard.cli.server.options.DatabaseOptions;
import dev.linkcard.cli.server.options.DaysConverter;
import dev.linkcard.cli.server.options.DescribedScope;
import dev.linkcard.cli.server.options.KeyOptions;
import dev.linkcard.cli.server.options.NetworkConverter;
import dev.linkcard.cli.server.options.PortConverter;
import dev.linkcard.server.AuthorizationServer;
import dev.linkcard.server.ServerSettings;
import dev.linkcard.server.proxies.Network;
import java.io.PrintWriter;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code linkcard server}. */
@Command(
    name = "server",
    mixinStandardHelpOptions = true,
    description = "The authorization server, until it is told to stop.",
    synopsisSubcommandLabel = "[COMMAND]",
    footer = {
      "",
      "Examples:",
      "  linkcard server",
      "  linkcard server --data /var/lib/linkcard --base-url https://link.example \\",
      "      --service-name Cadenza --scope 'playlists.read=See your playlists'"
    })
public final class ServerCommand implements Callable<Integer> {
  /** The commands below it. */
  public static final List<Class<?>> BELOW =
      List.of(
          InitCommand.class,
          ClientsCommand.class,
          LinksCommand.class,
          AccountsCommand.class,
          KeysCommand.class);

  @Option(
      names = "--port",
      paramLabel = "PORT",
      defaultValue = "7710",
      converter = PortConverter.class,
      description = "The port to listen on, 0 for any; ${DEFAULT-VALUE} unless told.")
  private int port;

  @Option(
      names = "--host",
      paramLabel = "ADDRESS",
      defaultValue = "127.0.0.1",
      description =
          "The address to listen on; ${DEFAULT-VALUE} unless told, and any other lets other"
              + " machines in.")
  private String host = "127.0.0.1";

  @Option(
      names = "--base-url",
      paramLabel = "URL",
      converter = BaseUrlConverter.class,
      description = "The address that browsers and clients use; http://127.0.0.1:PORT unless told.")
  private @Nullable URI baseUrl;

  @Option(
      names = "--trusted-proxies",
      paramLabel = "NETWORK",
      split = ",",
      converter = NetworkConverter.class,
      description =
          "Reverse proxies that are believed in X-Forwarded-For: addresses or blocks such as"
              + " 10.0.0.0/8, with commas between. Unless told, none; on loopback with an https"
              + " base URL, this machine.")
  private List<Network> trustedProxies = List.of();

  @Option(
      names = "--service-name",
      paramLabel = "NAME",
      defaultValue = "Linkcard",
      description = "What the pages call the service; ${DEFAULT-VALUE} unless told.")
  private String serviceName = "Linkcard";

  @Option(
      names = "--scope",
      paramLabel = "SCOPE=WORDS",
      converter = DescribedScope.Converter.class,
      description = "What a scope allows, in words for the consent page; may be given often.")
  private List<DescribedScope> scopes = List.of();

  @Option(
      names = "--metrics-port",
      paramLabel = "PORT",
      converter = PortConverter.class,
      description = "Show metrics and health on this loopback port, 0 for any; none unless told.")
  private @Nullable Integer metricsPort;

  @Option(
      names = "--audit-days",
      paramLabel = "DAYS",
      defaultValue = "400",
      converter = DaysConverter.class,
      description =
          "How long audit events are kept in the table, 1 to 36500 days, 0 for ever;"
              + " ${DEFAULT-VALUE} unless told.")
  private int auditDays;

  @Option(
      names = "--audit-lines",
      description = "Write each audit event into the log, too, as a line of JSON.")
  private boolean auditLines;

  @Mixin private KeyOptions encryption = new KeyOptions();

  @Mixin private DatabaseOptions database = new DatabaseOptions();

  @Mixin private LifetimeOptions lifetimes = new LifetimeOptions();

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() throws InterruptedException {
    if (spec == null) {
      throw new IllegalStateException("The command was not made by picocli.");
    }
    AuthorizationServer server = AuthorizationServer.start(settings());
    PrintWriter out = spec.commandLine().getOut();
    Serving.untilStopped(() -> announce(server, out), server::close);
    return 0;
  }

  /** Says where the server listens, which is the sign that it does. */
  static void announce(AuthorizationServer server, PrintWriter out) {
    out.println("Authorization server: " + server.address());
    server
        .metricsPort()
        .ifPresent(chosen -> out.println("Metrics: http://127.0.0.1:" + chosen + "/metrics"));
    out.flush();
  }

  private ServerSettings settings() {
    ServerSettings settings =
        database
            .settings(serviceName)
            .withHost(host)
            .withPort(port)
            .withScopes(DescribedScope.words(scopes))
            .withPolicy(lifetimes.policy())
            .withAuditFor(Optional.of(Duration.ofDays(auditDays)).filter(time -> !time.isZero()))
            .withAuditLines(auditLines);
    if (!trustedProxies.isEmpty()) {
      settings = settings.withTrustedProxies(trustedProxies);
    }
    if (metricsPort != null) {
      settings = settings.withMetricsPort(metricsPort);
    }
    if (baseUrl != null) {
      settings = settings.withPublicUrl(baseUrl);
    }
    return encryption.in(settings);
  }
}
