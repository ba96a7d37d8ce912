package dev.linkcard.cli.server.init;

import dev.linkcard.grants.client.Client;
import dev.linkcard.grants.oauth.RedirectUri;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What to do after the set-up, on stderr, so that stdout has the settings alone. */
record NextSteps(PrintWriter err) {
  /**
   * What the commands to come are told.
   *
   * @param serving the options of the server: its address and its database
   */
  record Known(List<String> serving, List<String> scopes, String vendorId) {}

  void register(@Nullable String skillId, @Nullable Path file, Known known) {
    String skill = skillId == null ? "SKILL_ID" : skillId;
    String settings = file == null ? "linking.json" : file.toString();
    if (file == null) {
      err.println("The secret is shown this once: keep the settings, say in linking.json.");
    } else {
      err.println("The file holds the secret, which nothing shows again.");
    }
    err.println();
    err.println("Next, tell Amazon:");
    err.println("  ask smapi update-account-linking-info --skill-id " + skill + " \\");
    err.println("      --stage development --account-linking-request \"file:" + settings + "\"");
    err.println("Then start the server, and let the doctor look at both:");
    err.println("  linkcard server " + spelled(known.serving()) + " \\");
    err.println(
        "      --service-name SERVICE_NAME"
            + known.scopes().stream()
                .map(scope -> " --scope '" + scope.replace("'", "'\\''") + "=WORDS'")
                .collect(Collectors.joining()));
    err.println(
        "  linkcard doctor --account-linking "
            + quoted(settings)
            + " --vendor-id "
            + known.vendorId());
    err.flush();
  }

  /** Says what a client without scopes is good for. */
  void warnOfNoScope() {
    err.println(
        "No --scope was given: Alexa asks for none, and people allow no more than that she knows"
            + " who they are. A smart home skill needs one.");
  }

  private static String spelled(List<String> words) {
    return words.stream().map(NextSteps::quoted).collect(Collectors.joining(" "));
  }

  /** Spells a word as a shell reads it. */
  private static String quoted(String word) {
    return word.matches("[A-Za-z0-9_./:=@%+,-]+")
        ? word
        : '"' + word.replaceAll("([\"\\\\$`])", "\\\\$1") + '"';
  }

  /** Says what is there, and what of it is not as it was asked for. */
  void exists(Client there, Client wanted) {
    err.println(
        "There is a client "
            + there.id()
            + " already, and it was not changed; for another skill choose another --client-id.");
    there.redirectUris().stream()
        .map(RedirectUri::value)
        .sorted()
        .forEach(url -> err.println("  redirect URL  " + url));
    wanted.redirectUris().stream()
        .filter(url -> !there.mayRedirectTo(url))
        .map(RedirectUri::value)
        .sorted()
        .forEach(
            url ->
                err.println(
                    "  missing: linkcard server clients add-redirect-url "
                        + there.id()
                        + " "
                        + url));
    err.println("  scopes        " + (there.scopes().isEmpty() ? "none" : there.scopes()));
    err.println("A new secret: linkcard server clients rotate-secret " + there.id());
    err.flush();
  }
}
