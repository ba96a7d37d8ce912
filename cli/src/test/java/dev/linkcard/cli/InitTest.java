package dev.linkcard.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.linkcard.accountlinking.AccountLinkingSettings;
import dev.linkcard.doctor.Doctor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InitTest {
  private static final String INIT =
      "server init --vendor-id M1AB2CD3EF4GH5 --base-url https://link.example";

  @TempDir private Path folder;
  private String data = "";

  @BeforeEach
  void name_the_data_folder() {
    data = folder.resolve("data").toString();
  }

  private Ran init(String... more) {
    List<String> words = Ran.words(INIT, "--data", data);
    words.addAll(List.of(more));
    return Ran.linkcard(words);
  }

  @Test
  void the_settings_are_printed_as_amazon_s_cli_takes_them() {
    String settings = init("--scope", "playlists.read").done().out();

    assertThat(settings.replaceFirst("[A-Za-z0-9_-]{43}", "THE-SECRET"))
        .isEqualToIgnoringNewLines(
            """
            {
              "accountLinkingRequest" : {
                "type" : "AUTH_CODE",
                "authorizationUrl" : "https://link.example/oauth2/authorize",
                "clientId" : "alexa",
                "clientSecret" : "THE-SECRET",
                "scopes" : [ "playlists.read" ],
                "accessTokenUrl" : "https://link.example/oauth2/token",
                "accessTokenScheme" : "HTTP_BASIC",
                "skipOnEnablement" : true
              }
            }
            """);
    assertThat(AccountLinkingSettings.parse(settings).problems()).isEmpty();
  }

  @Test
  void the_client_has_the_redirect_urls_of_the_three_regions() {
    init("--name", "Cadenza", "--scope", "b", "--scope", "a").done();

    assertThat(Ran.linkcard(Ran.words("server clients show alexa --data", data)).done().out())
        .isEqualToNormalizingNewlines(
            """
            client id      alexa
            name           Cadenza
            kind           alexa
            redirect URL   https://alexa.amazon.co.jp/api/skill/link/M1AB2CD3EF4GH5
            redirect URL   https://layla.amazon.com/api/skill/link/M1AB2CD3EF4GH5
            redirect URL   https://pitangui.amazon.com/api/skill/link/M1AB2CD3EF4GH5
            scopes         a b
            secret by      basic or body
            proof key      if it sends one
            access tokens  opaque
            """);
  }

  @Test
  void a_settings_file_is_its_owner_s_alone_and_pleases_the_doctor() throws IOException {
    Path file = folder.resolve("linking.json");

    Ran ran = init("--settings", file.toString(), "--skill-id", "amzn1.ask.skill.1-2");

    assertThat(ran.done().out()).isEqualToIgnoringNewLines("Settings: " + file);
    String settings = Files.readString(file);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    assertThat(ran.err())
        .contains(
            "ask smapi update-account-linking-info --skill-id amzn1.ask.skill.1-2",
            "--account-linking-request \"file:" + file + "\"")
        .doesNotContain(
            AccountLinkingSettings.parse(settings).clientSecret().orElseThrow().value());
    assertThat(Doctor.of(AccountLinkingSettings.parse(settings)).examine().foundErrors()).isFalse();
  }

  @Test
  void the_next_steps_are_the_commands_for_what_was_given() {
    Path file = folder.resolve("my linking.json");

    String err =
        init("--scope", "playlists.read", "--scope", "b", "--settings", file.toString())
            .done()
            .err();

    assertThat(err)
        .endsWith(
            """
            Then start the server, and let the doctor look at both:
              linkcard server --base-url https://link.example --data DATA \\
                  --service-name SERVICE_NAME --scope 'playlists.read=WORDS' --scope 'b=WORDS'
              linkcard doctor --account-linking "FILE" --vendor-id M1AB2CD3EF4GH5
            """
                .replace("DATA", data)
                .replace("FILE", file.toString()));
  }

  @Test
  void who_gives_no_scope_is_told_what_that_means() {
    assertThat(init().done().err())
        .contains("No --scope was given: Alexa asks for none, and people allow no more than that");
    assertThat(init("--client-id", "two", "--scope", "a").done().err())
        .doesNotContain("No --scope");
  }

  @Test
  void a_second_run_says_what_there_is_and_changes_nothing() {
    init("--scope", "playlists.read").done();
    Path file = folder.resolve("linking.json");

    Ran again = init("--scope", "playlists.write", "--settings", file.toString());

    assertThat(again.status()).isEqualTo(1);
    assertThat(again.out()).isEmpty();
    assertThat(file).doesNotExist();
    assertThat(again.err())
        .startsWith("There is a client alexa already, and it was not changed;")
        .contains("scopes        playlists.read", "pitangui")
        .doesNotContain("missing:");
    assertThat(init("--client-id", "alexa-two").status()).isZero();
  }

  @Test
  void a_second_run_for_another_vendor_says_what_is_missing() {
    init().done();

    Ran other =
        Ran.linkcard(
            Ran.words(
                "server init --vendor-id M2AAAAAAAAAAAA --base-url https://link.example --data",
                data));

    assertThat(other.err())
        .contains(
            "missing: linkcard server clients add-redirect-url alexa"
                + " https://layla.amazon.com/api/skill/link/M2AAAAAAAAAAAA");
  }

  @Test
  void what_amazon_would_refuse_is_refused_and_nothing_is_made() {
    List<String> many = new ArrayList<>();
    for (int i = 0; i < 16; i++) {
      many.addAll(List.of("--scope", "scope" + i));
    }
    init(many.toArray(String[]::new))
        .refused("--scope was given 16 times; Amazon takes at most 15.");
    Ran.linkcard("server", "init", "--vendor-id", "pitangui", "--base-url", "https://link.example")
        .refused(
            "Invalid value for option '--vendor-id': \"pitangui\" is no vendor id; it is an M"
                + " with capital letters and digits, as in M1AB2CD3EF4GH5, and ask smapi"
                + " get-vendor-list shows yours. See linkcard server init --help.");
    init("--skill-id", "cadenza")
        .refused(
            "Invalid value for option '--skill-id': \"cadenza\" is no skill id; it begins with"
                + " amzn1.ask.skill. and the developer console shows yours."
                + " See linkcard server init --help.");
    assertThat(Path.of(data)).doesNotExist();
  }

  @Test
  void a_base_url_that_alexa_cannot_use_is_refused() {
    assertThat(baseUrl("http://link.example"))
        .contains("http://link.example is no base URL: Alexa asks for https;");
    assertThat(baseUrl("https://link.example/oauth2"))
        .contains("is no base URL: it has more than a host and a port;");
    assertThat(baseUrl("https://me@link.example")).contains("me@link.example is no base URL:");
    assertThat(baseUrl("link.example")).contains("link.example is no base URL: write it as in");
    assertThat(baseUrl("https://link.example:8443")).contains("Alexa calls port 443 alone");
  }

  private static String baseUrl(String url) {
    Ran ran = Ran.linkcard("server", "init", "--vendor-id", "M1AB2CD3EF4GH5", "--base-url", url);
    assertThat(ran.status()).isEqualTo(2);
    return ran.err();
  }

  @Test
  void a_settings_file_that_is_there_is_left_alone() throws IOException {
    Path file = Files.writeString(folder.resolve("linking.json"), "mine");

    init("--settings", file.toString())
        .refused("The file " + file + " is there already; name a new one with --settings.");

    assertThat(file).hasContent("mine");
    assertThat(Ran.linkcard(Ran.words("server clients list --data", data)).out())
        .contains("There is no client");
  }
}
