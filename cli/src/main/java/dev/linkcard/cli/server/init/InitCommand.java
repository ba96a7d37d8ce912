package dev.linkcard.cli.server.init;

import dev.linkcard.accountlinking.AccountLinkingSettings;
import dev.linkcard.accountlinking.RedirectUrls;
import dev.linkcard.cli.command.CommandFailure;
import dev.linkcard.cli.server.options.BaseUrlConverter;
import dev.linkcard.cli.server.options.ClientIdConverter;
import dev.linkcard.cli.server.options.DatabaseOptions;
import dev.linkcard.cli.server.options.ScopeConverter;
import dev.linkcard.grants.client.Client;
import dev.linkcard.grants.oauth.ClientId;
import dev.linkcard.grants.oauth.RedirectUri;
import dev.linkcard.grants.oauth.Scopes;
import dev.linkcard.grants.secret.ClientSecret;
import dev.linkcard.grants.secret.Secrets;
import dev.linkcard.server.Administration;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code linkcard server init}. */
@Command(
    name = "init",
    mixinStandardHelpOptions = true,
    description =
        "Registers Alexa as a client, and prints the account linking settings as Amazon's CLI takes"
            + " them, secret included, this once.",
    footer = {
      "",
      "Status 0 if the client is new, 1 if it was there already and nothing was changed.",
      "",
      "Examples:",
      "  linkcard server init --vendor-id M1AB2CD3EF4GH5 --base-url https://link.example \\",
      "      --scope playlists.read --settings linking.json",
      "  linkcard server init --vendor-id M1AB2CD3EF4GH5 --base-url https://link.example \\",
      "      --client-id alexa-two --name 'Cadenza Two' --db jdbc:postgresql://db.example/linkcard"
    })
public final class InitCommand implements Callable<Integer> {
  private static final int HTTPS = 443;
  private static final int MOST_SCOPES = 15;

  @Option(
      names = "--vendor-id",
      required = true,
      paramLabel = "ID",
      converter = VendorIdConverter.class,
      description = "Your vendor id, which ask smapi get-vendor-list shows.")
  private String vendorId = "";

  @Option(
      names = "--base-url",
      required = true,
      paramLabel = "URL",
      converter = BaseUrlConverter.class,
      description = "The address that browsers and Alexa will use.")
  private URI baseUrl = URI.create("https://link.example");

  @Option(
      names = "--skill-id",
      paramLabel = "ID",
      converter = SkillIdConverter.class,
      description = "Your skill's id, for the next step that is told.")
  private @Nullable String skillId;

  @Option(
      names = "--name",
      paramLabel = "NAME",
      defaultValue = "Alexa",
      description = "What the consent page calls it; ${DEFAULT-VALUE} unless told.")
  private String name = "Alexa";

  @Option(
      names = "--scope",
      paramLabel = "SCOPE",
      converter = ScopeConverter.class,
      description = "What Alexa asks for; may be given up to 15 times.")
  private List<String> scopes = List.of();

  @Option(
      names = "--client-id",
      paramLabel = "ID",
      defaultValue = "alexa",
      converter = ClientIdConverter.class,
      description = "What Alexa calls itself here; ${DEFAULT-VALUE} unless told.")
  private ClientId clientId = new ClientId("alexa");

  @Option(
      names = "--require-pkce",
      description = "Refuse authorization requests without a proof key (RFC 7636).")
  private boolean requirePkce;

  @Option(
      names = "--settings",
      paramLabel = "FILE",
      description = "Write the settings to this new file, which its owner alone can read.")
  private @Nullable Path settingsFile;

  @Mixin private DatabaseOptions database = new DatabaseOptions();

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() {
    if ("https".equals(baseUrl.getScheme()) && !Set.of(-1, HTTPS).contains(baseUrl.getPort())) {
      throw new CommandFailure(
          "Alexa calls port 443 alone; leave the port out of --base-url " + baseUrl + ".");
    }
    Client client = client();
    ClientSecret secret = new Secrets(new SecureRandom()).clientSecret();
    AccountLinkingSettings settings = settings(secret);
    if (scopes.size() > MOST_SCOPES) {
      throw new CommandFailure(
          "--scope was given " + scopes.size() + " times; Amazon takes at most 15.");
    }
    refuse(settings.problems());
    NextSteps next = new NextSteps(given().commandLine().getErr());
    try (Administration server = database.open()) {
      Optional<Client> there = server.clients().find(clientId);
      if (there.isPresent()) {
        next.exists(there.get(), client);
        return 1;
      }
      SettingsFile file = SettingsFile.write(settingsFile, settings.toJson());
      if (!server.clients().register(client, secret, DatabaseOptions.ORIGIN)) {
        file.remove();
        next.exists(server.clients().find(clientId).orElse(client), client);
        return 1;
      }
      PrintWriter out = given().commandLine().getOut();
      out.println(file.isWritten() ? "Settings: " + settingsFile : settings.toJson());
      out.flush();
      if (scopes.isEmpty()) {
        next.warnOfNoScope();
      }
      next.register(skillId, settingsFile, new NextSteps.Known(serving(), scopes, vendorId));
      return 0;
    }
  }

  /** Returns the command that starts the server with all that is known of it here. */
  private List<String> serving() {
    List<String> words = new ArrayList<>(List.of("--base-url", baseUrl.toString()));
    words.addAll(database.given());
    return words;
  }

  private Client client() {
    try {
      Client client =
          Client.alexa(
              clientId,
              name,
              RedirectUrls.amazon(vendorId).all().stream()
                  .map(url -> new RedirectUri(url.toString()))
                  .collect(Collectors.toSet()),
              Scopes.of(scopes.toArray(String[]::new)));
      return requirePkce ? client : client.withoutProofKey();
    } catch (IllegalArgumentException unfit) {
      throw new CommandFailure(String.valueOf(unfit.getMessage()), unfit);
    }
  }

  private AccountLinkingSettings settings(ClientSecret secret) {
    return AccountLinkingSettings.authorizationCode(
            URI.create(baseUrl + "/oauth2/authorize"),
            URI.create(baseUrl + "/oauth2/token"),
            clientId.value(),
            new dev.linkcard.accountlinking.ClientSecret(secret.reveal()))
        .scopes(scopes)
        .skipOnEnablement(true)
        .build();
  }

  private static void refuse(List<String> problems) {
    if (!problems.isEmpty()) {
      throw new CommandFailure(problems.get(0));
    }
  }

  private CommandSpec given() {
    if (spec == null) {
      throw new IllegalStateException("The command was not made by picocli.");
    }
    return spec;
  }
}
