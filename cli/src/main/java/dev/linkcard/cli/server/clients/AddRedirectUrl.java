package dev.linkcard.cli.server.clients;

import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code linkcard server clients add-redirect-url}. */
@Command(
    name = "add-redirect-url",
    mixinStandardHelpOptions = true,
    description = "Lets codes of a client be sent to one more place: an app's own, a test's.",
    footer = {
      "",
      "Example:",
      "  linkcard server clients add-redirect-url alexa https://app.example/linked"
    })
final class AddRedirectUrl implements Callable<Integer> {
  @Mixin private ChangedRedirectUrls redirectUrls = new ChangedRedirectUrls();

  @Override
  public Integer call() {
    return redirectUrls.change(Set::add);
  }
}
