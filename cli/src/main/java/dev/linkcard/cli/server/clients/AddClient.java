package dev.linkcard.cli.server.clients;

import dev.linkcard.cli.command.CommandFailure;
import dev.linkcard.cli.command.Output;
import dev.linkcard.cli.server.options.ClientIdConverter;
import dev.linkcard.cli.server.options.DatabaseOptions;
import dev.linkcard.cli.server.options.RedirectUriConverter;
import dev.linkcard.cli.server.options.ScopeConverter;
import dev.linkcard.grants.client.Client;
import dev.linkcard.grants.client.ClientKind;
import dev.linkcard.grants.client.SecretTransport;
import dev.linkcard.grants.client.TokenFormat;
import dev.linkcard.grants.oauth.ClientId;
import dev.linkcard.grants.oauth.RedirectUri;
import dev.linkcard.grants.oauth.Scopes;
import dev.linkcard.grants.secret.ClientSecret;
import dev.linkcard.server.Administration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code linkcard server clients add}. */
@Command(
    name = "add",
    mixinStandardHelpOptions = true,
    description = "Registers a client, and prints its secret, this once.",
    footer = {
      "",
      "Examples:",
      "  linkcard server clients add cadenza-api --kind resource-server",
      "  linkcard server clients add shop --kind application --name 'The shop' \\",
      "      --redirect-url https://shop.example/callback --scope openid --require-pkce"
    })
final class AddClient implements Callable<Integer> {
  @Parameters(
      paramLabel = "CLIENT",
      converter = ClientIdConverter.class,
      description = "The client id.")
  private ClientId id = new ClientId("-");

  @Option(
      names = "--kind",
      required = true,
      paramLabel = "KIND",
      converter = Words.Kind.class,
      description = "alexa, application, or resource-server, which may introspect.")
  private ClientKind kind = ClientKind.APPLICATION;

  @Option(
      names = "--name",
      paramLabel = "NAME",
      description = "What the consent page calls it; the client id unless told.")
  private @Nullable String name;

  @Option(
      names = "--redirect-url",
      paramLabel = "URL",
      converter = RedirectUriConverter.class,
      description = "Where codes may be sent; may be given often.")
  private List<RedirectUri> redirectUrls = List.of();

  @Option(
      names = "--scope",
      paramLabel = "SCOPE",
      converter = ScopeConverter.class,
      description = "What it may be granted; may be given often.")
  private List<String> scopes = List.of();

  @Option(
      names = "--secret-transport",
      paramLabel = "WAY",
      converter = Words.Transports.class,
      description = "How its secret comes: basic, body or both; both unless told.")
  private Set<SecretTransport> transports = EnumSet.allOf(SecretTransport.class);

  @Option(
      names = "--require-pkce",
      description = "Refuse its authorization requests without a proof key (RFC 7636).")
  private boolean requirePkce;

  @Option(
      names = "--token-format",
      paramLabel = "FORMAT",
      converter = Words.Format.class,
      description = "Its access tokens: opaque or jwt; opaque unless told.")
  private TokenFormat format = TokenFormat.OPAQUE;

  @Mixin private DatabaseOptions database = new DatabaseOptions();
  @Mixin private Output output = new Output();

  @Override
  public Integer call() {
    Client client = client();
    try (Administration server = database.open()) {
      ClientSecret secret =
          server
              .clients()
              .register(client, DatabaseOptions.ORIGIN)
              .orElseThrow(
                  () ->
                      new CommandFailure(
                          "There is a client "
                              + id
                              + " already, and it was not changed; choose another client id."));
      Issued.print(ClientView.of(client), secret, output);
      return 0;
    }
  }

  private Client client() {
    if (kind != ClientKind.RESOURCE_SERVER && redirectUrls.isEmpty()) {
      throw new CommandFailure(
          "Client " + id + " needs at least one redirect URL; give one with --redirect-url.");
    }
    try {
      return new Client(
          id,
          name == null ? id.value() : name,
          kind,
          Set.copyOf(redirectUrls),
          Scopes.of(scopes.toArray(String[]::new)),
          requirePkce,
          transports,
          format);
    } catch (IllegalArgumentException unfit) {
      throw new CommandFailure(String.valueOf(unfit.getMessage()), unfit);
    }
  }
}
