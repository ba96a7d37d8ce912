package dev.linkcard.cli.command;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.PrintWriter;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Where a command says what it did: for people, or as JSON with {@code --json}. */
public final class Output {
  private static final ObjectMapper JSON =
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

  @Option(names = "--json", description = "Print JSON, for a machine to read.")
  private boolean json;

  @Spec(Spec.Target.MIXEE)
  private @Nullable CommandSpec command;

  /**
   * Prints one thing, in one of two forms: maps, lists, texts, numbers and truth values as JSON.
   */
  public void print(Object machine, Consumer<PrintWriter> people) {
    PrintWriter out = given(command).commandLine().getOut();
    if (json) {
      out.println(spelled(machine));
    } else {
      people.accept(out);
    }
    out.flush();
  }

  /** Prints a line for people on stderr, in either form: a hint, a warning, progress. */
  public void hint(String line) {
    PrintWriter err = given(command).commandLine().getErr();
    err.println(line);
    err.flush();
  }

  private static String spelled(Object machine) {
    try {
      return JSON.writeValueAsString(machine);
    } catch (JsonProcessingException broken) {
      throw new IllegalStateException(
          "Maps and lists can be written as JSON; this cannot.", broken);
    }
  }

  private static CommandSpec given(@Nullable CommandSpec spec) {
    if (spec == null) {
      throw new IllegalStateException("The command was not made by picocli.");
    }
    return spec;
  }
}
