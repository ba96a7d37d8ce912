package dev.linkcard.cli.doctor;

import dev.linkcard.accountlinking.AccountLinkingSettings;
import dev.linkcard.accountlinking.RedirectUrls;
import dev.linkcard.cli.command.CommandFailure;
import dev.linkcard.cli.command.InputFile;
import dev.linkcard.doctor.Doctor;
import dev.linkcard.doctor.report.Report;
import dev.linkcard.doctor.report.TextReport;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code linkcard doctor}. */
@Command(
    name = "doctor",
    mixinStandardHelpOptions = true,
    description = "Checks account linking settings, and the authorization server that they name.",
    footer = {
      "",
      "Status 0 if no error was found, 1 if one was, 2 if nothing could be checked.",
      "",
      "Examples:",
      "  linkcard doctor --account-linking linking.json",
      "  linkcard doctor --account-linking linking.json --vendor-id M1AB2CD3EF4GH5"
    })
public final class DoctorCommand implements Callable<Integer> {
  @Option(
      names = "--account-linking",
      required = true,
      paramLabel = "FILE",
      description = "The account linking settings, as Amazon's CLI takes them.")
  private @Nullable Path accountLinking;

  @Option(
      names = "--vendor-id",
      paramLabel = "ID",
      description =
          "Your vendor id; with it the authorization server is asked too, without a log-in.")
  private @Nullable String vendorId;

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() {
    if (accountLinking == null || spec == null) {
      throw new IllegalStateException("The command was not made by picocli.");
    }
    Doctor doctor = Doctor.of(InputFile.parse(accountLinking, AccountLinkingSettings::parse));
    Report report = (vendorId == null ? doctor : doctor.probing(urls(vendorId))).examine();
    PrintWriter out = spec.commandLine().getOut();
    out.print(TextReport.of(report));
    out.flush();
    return report.foundErrors() ? 1 : 0;
  }

  private static RedirectUrls urls(String vendorId) {
    try {
      return RedirectUrls.amazon(vendorId);
    } catch (IllegalArgumentException notOne) {
      throw new CommandFailure(String.valueOf(notOne.getMessage()), notOne);
    }
  }
}
