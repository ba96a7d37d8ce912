package dev.linkcard.cli.emulator;

import dev.linkcard.accountlinking.AccountLinkingSettings;
import dev.linkcard.cli.command.Browser;
import dev.linkcard.cli.command.CommandFailure;
import dev.linkcard.cli.command.InputFile;
import dev.linkcard.cli.command.Serving;
import dev.linkcard.emulator.AlexaEmulator;
import dev.linkcard.emulator.clock.MovableClock;
import dev.linkcard.emulator.model.InteractionModel;
import dev.linkcard.emulator.skill.SkillSetup;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.BindException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code linkcard emulator}. */
@Command(
    name = "emulator",
    mixinStandardHelpOptions = true,
    description = "Alexa's half for your own skill and your own authorization server.",
    footer = {
      "",
      "Example:",
      "  linkcard emulator --endpoint http://127.0.0.1:8080/ \\",
      "      --model models/en-US.json --account-linking linking.json"
    })
public final class EmulatorCommand implements Callable<Integer> {
  @Option(
      names = "--endpoint",
      required = true,
      paramLabel = "URL",
      description = "Where the skill takes requests.")
  private @Nullable URI endpoint;

  @Option(
      names = "--model",
      required = true,
      paramLabel = "FILE",
      description = "The interaction model, in Amazon's JSON format.")
  private @Nullable Path model;

  @Option(
      names = "--account-linking",
      paramLabel = "FILE",
      description = "The account linking settings, as Amazon's CLI takes them.")
  private @Nullable Path accountLinking;

  @Option(
      names = "--skill-id",
      paramLabel = "ID",
      defaultValue = "amzn1.ask.skill.00000000-0000-4000-8000-000000000000",
      description = "The skill id of the request envelopes; ${DEFAULT-VALUE} unless told.")
  private String skillId = "";

  @Option(
      names = "--name",
      paramLabel = "NAME",
      description = "The skill's name; its invocation name unless told.")
  private @Nullable String name;

  @Option(
      names = "--locale",
      paramLabel = "LOCALE",
      defaultValue = "en-US",
      description = "The language of the Echo; ${DEFAULT-VALUE} unless told.")
  private String locale = "en-US";

  @Option(
      names = "--port",
      paramLabel = "PORT",
      defaultValue = "7700",
      description = "The loopback port of the page, 0 for any; ${DEFAULT-VALUE} unless told.")
  private int port;

  @Option(names = "--no-open", description = "Do not open the browser.")
  private boolean noOpen;

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() throws InterruptedException {
    InteractionModel parsed = InputFile.parse(given(model), InteractionModel::parse);
    String called = name == null ? parsed.invocationName() : name;
    SkillSetup skill =
        SkillSetup.of(called, skillId, web(given(endpoint)), parsed).in(language(locale));
    SkillSetup linked = accountLinking == null ? skill : linked(skill, accountLinking);
    AlexaEmulator alexa = start().install(linked);
    PrintWriter out = given(spec).commandLine().getOut();
    Serving.untilStopped(() -> announce(alexa, out), alexa::close);
    return 0;
  }

  private void announce(AlexaEmulator alexa, PrintWriter out) {
    tell(alexa, out);
    if (!noOpen) {
      Browser.open(alexa.baseUrl());
    }
  }

  private static SkillSetup linked(SkillSetup skill, Path file) {
    try {
      return skill.linkedBy(settings(file));
    } catch (IllegalArgumentException unusable) {
      throw new CommandFailure(file + ": " + unusable.getMessage(), unusable);
    }
  }

  private static AccountLinkingSettings settings(Path file) {
    AccountLinkingSettings settings = InputFile.parse(file, AccountLinkingSettings::parse);
    List<String> problems = settings.problems();
    if (!problems.isEmpty()) {
      throw new CommandFailure(file + ": " + problems.get(0));
    }
    return settings;
  }

  private AlexaEmulator start() {
    try {
      return AlexaEmulator.on(port, MovableClock.system()).start();
    } catch (BindException taken) {
      throw new CommandFailure(
          "Port " + port + " is in use; stop what listens there, or choose another with --port.",
          taken);
    } catch (IOException | IllegalArgumentException failed) {
      throw new CommandFailure(
          "Port " + port + " cannot be opened on loopback; choose another with --port.", failed);
    }
  }

  private static void tell(AlexaEmulator alexa, PrintWriter out) {
    out.printf("Alexa's half is ready.%n%n  Open  %s%n%n", alexa.baseUrl());
    out.printf("Register these redirect URLs at your authorization server:%n");
    alexa.redirectUrls().all().forEach(url -> out.printf("  %s%n", url));
    out.printf("%nThe certificate chain that requests are signed with:%n");
    out.printf("  %s/echo.api/linkcard-emulator.pem%n%nStop with Ctrl-C.%n", alexa.baseUrl());
    out.flush();
  }

  private static Locale language(String locale) {
    if (!locale.matches("[a-z]{2}-[A-Z]{2}")) {
      throw new CommandFailure(
          "--locale " + locale + " is not one of Alexa's; write it as in en-US.");
    }
    return Locale.forLanguageTag(locale);
  }

  private static URI web(URI url) {
    if (url.getHost() == null || !List.of("http", "https").contains(url.getScheme())) {
      throw new CommandFailure(
          "--endpoint " + url + " is not a web address; write it as in http://127.0.0.1:8080/.");
    }
    return url;
  }

  /** picocli has filled in what is required before a command is called. */
  private static <T> T given(@Nullable T value) {
    if (value == null) {
      throw new IllegalStateException("The command was not made by picocli.");
    }
    return value;
  }
}
