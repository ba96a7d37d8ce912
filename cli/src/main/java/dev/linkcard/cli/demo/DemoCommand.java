package dev.linkcard.cli.demo;

import dev.linkcard.cli.command.Browser;
import dev.linkcard.cli.command.CommandFailure;
import dev.linkcard.cli.command.Serving;
import dev.linkcard.cli.story.Story;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code linkcard demo}. */
@Command(
    name = "demo",
    mixinStandardHelpOptions = true,
    description = "Plays the whole account linking story: a page to use, or told on the terminal.",
    usageHelpAutoWidth = true,
    footer = {
      "",
      "Examples:",
      "  linkcard demo                   open the page that it prints",
      "  linkcard demo --headless        the story in ten steps on the terminal",
      "  linkcard demo --port-base 8800  ports 8800, 8810, 8820 and 8830",
      "  linkcard demo --locale de-DE    a German Echo, and Europe's redirect URL"
    })
public final class DemoCommand implements Callable<Integer> {
  private static final int FIRST_PORT = 7700;
  private static final Set<String> LOCALES = Set.of("en-US", "de-DE");

  @Option(names = "--headless", description = "Tell the story on the terminal, and stop.")
  private boolean headless;

  @Option(
      names = "--port-base",
      paramLabel = "PORT",
      description = "The first of four ports ten apart; 7700 unless told, any with --headless.")
  private @Nullable Integer portBase;

  @Option(
      names = "--ports",
      paramLabel = "A,B,C,D",
      description = "The ports of Alexa, authorization server, API and skill; 0 is any.")
  private @Nullable String ports;

  @Option(
      names = "--data",
      paramLabel = "FOLDER",
      description = "Keep accounts and grants here; a temporary folder unless told.")
  private @Nullable Path data;

  @Option(
      names = "--locale",
      paramLabel = "LOCALE",
      defaultValue = "en-US",
      description = "The language of the Echo: en-US or de-DE.")
  private String locale = "en-US";

  @Option(names = "--no-open", description = "Do not open the browser.")
  private boolean noOpen;

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() throws InterruptedException {
    if (!LOCALES.contains(locale)) {
      throw new CommandFailure("Cadenza does not speak " + locale + "; choose en-US or de-DE.");
    }
    if (headless && !locale.equals("en-US")) {
      throw new CommandFailure(
          "The headless story is told in en-US; leave --locale or --headless out.");
    }
    PrintWriter out = out();
    try (DataFolder folder = DataFolder.of(data);
        Demo demo = Demo.start(chosenPorts(), folder.path(), locale)) {
      if (headless) {
        return Story.over(
                demo.alexaUrl(), "ada", Registrations.PASSWORDS.getOrDefault("ada", ""), out)
            .tell();
      }
      serve(demo, folder, out);
      return 0;
    }
  }

  private void serve(Demo demo, DataFolder folder, PrintWriter out) throws InterruptedException {
    Serving.untilStopped(
        () -> announce(demo, out),
        () -> {
          demo.close();
          folder.close();
        });
  }

  private void announce(Demo demo, PrintWriter out) {
    out.printf("Account linking with Cadenza, a small music service, is ready.%n%n");
    out.printf("  Open       %s%n", demo.alexaUrl());
    out.printf("  Log in as  ada, password lovelace, or ben, password britten%n%n");
    out.printf("  Alexa                 %s%n", demo.alexaUrl());
    out.printf("  authorization server  %s%n", demo.serverUrl());
    out.printf("  Cadenza's API         %s%n", demo.apiUrl());
    out.printf("  Cadenza's skill       %s%n%n", demo.skillUrl());
    out.printf("Stop with Ctrl-C.%n");
    out.flush();
    if (!noOpen) {
      Browser.open(demo.alexaUrl());
    }
  }

  private PrintWriter out() {
    if (spec == null) {
      throw new IllegalStateException("The command was not made by picocli.");
    }
    return spec.commandLine().getOut();
  }

  private Ports chosenPorts() {
    if (ports != null && portBase != null) {
      throw new CommandFailure("--ports and --port-base exclude each other; give one of them.");
    }
    if (ports != null) {
      return Ports.parse(ports);
    }
    if (portBase != null) {
      return Ports.from(portBase);
    }
    return headless ? Ports.any() : Ports.from(FIRST_PORT);
  }
}
