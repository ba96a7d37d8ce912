package dev.linkcard.cli.server.clients;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code linkcard server clients remove-redirect-url}. */
@Command(
    name = "remove-redirect-url",
    mixinStandardHelpOptions = true,
    description = "Lets codes of a client no longer be sent to a place.",
    footer = {
      "",
      "Example:",
      "  linkcard server clients remove-redirect-url alexa https://app.example/linked"
    })
final class RemoveRedirectUrl implements Callable<Integer> {
  @Mixin private ChangedRedirectUrls redirectUrls = new ChangedRedirectUrls();

  @Override
  public Integer call() {
    return redirectUrls.change(
        (urls, url) -> {
          if (!urls.remove(url)) {
            throw redirectUrls.unknown();
          }
        });
  }
}
