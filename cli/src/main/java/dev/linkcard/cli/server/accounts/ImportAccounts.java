package dev.linkcard.cli.server.accounts;

import dev.linkcard.cli.command.CommandFailure;
import dev.linkcard.cli.command.Output;
import dev.linkcard.cli.server.options.DatabaseOptions;
import dev.linkcard.server.Administration;
import dev.linkcard.server.accounts.Accounts;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code linkcard server accounts import}. */
@Command(
    name = "import",
    mixinStandardHelpOptions = true,
    description = "Adds accounts from a CSV file in UTF-8: all of them, or none.",
    footer = {
      "",
      "The first row names the columns: name, then password or password_hash (Argon2 or bcrypt),",
      "then claims of OpenID Connect, such as email and email_verified; full_name is the claim name.",
      "Status 0 if all are added, 1 if --skip-bad left some out, 2 if none is added.",
      "",
      "Examples:",
      "  linkcard server accounts import people.csv",
      "  linkcard server accounts import people.csv --skip-bad"
    })
final class ImportAccounts implements Callable<Integer> {
  private static final int MOST_TOLD = 20;

  @Parameters(paramLabel = "FILE", description = "The CSV file (RFC 4180).")
  private Path file = Path.of("people.csv");

  @Option(names = "--skip-bad", description = "Leave rows out that are wrong, and add the others.")
  private boolean skipBad;

  @Mixin private DatabaseOptions database = new DatabaseOptions();
  @Mixin private Output output = new Output();

  private int bad;

  @Override
  public Integer call() throws IOException {
    try (Administration server = database.open()) {
      int good = check(server.accounts());
      if (bad > 0 && !skipBad) {
        throw new CommandFailure(
            "Nothing was imported, since %s of %s wrong; mend the file, or give --skip-bad."
                .formatted(bad == 1 ? "1 row" : bad + " rows", file + (bad == 1 ? " is" : " are")));
      }
      int added = add(server.accounts(), good);
      output.print(
          counted(added),
          out -> out.printf("Accounts added: %d, rows left out: %d.%n", added, bad));
      return bad == 0 ? 0 : 1;
    }
  }

  private Map<String, Object> counted(int added) {
    Map<String, Object> counts = new LinkedHashMap<>();
    counts.put("added", added);
    counts.put("skipped", bad);
    return counts;
  }

  /** Reads the whole file once, before anything is changed; returns how many rows are good. */
  private int check(Accounts accounts) throws IOException {
    int good = 0;
    try (AccountsFile rows = AccountsFile.open(file, taken(accounts), this::tell)) {
      while (rows.next().isPresent()) {
        good++;
      }
    }
    return good;
  }

  private int add(Accounts accounts, int good) throws IOException {
    try (AccountsFile rows = AccountsFile.open(file, taken(accounts), (line, told) -> {})) {
      return accounts.addAll(new Rows(rows), DatabaseOptions.ORIGIN, new Progress(good, output));
    }
  }

  private static Predicate<String> taken(Accounts accounts) {
    return name -> accounts.find(name).isPresent();
  }

  private void tell(int line, String reason) {
    bad++;
    if (bad <= MOST_TOLD) {
      output.hint(file + ", line " + line + ": " + reason + ".");
    } else if (bad == MOST_TOLD + 1) {
      output.hint("More rows are wrong; these are the first " + MOST_TOLD + ".");
    }
  }
}
