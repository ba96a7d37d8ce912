package dev.linkcard.acceptance.setup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.linkcard.acceptance.command.Linkcard;
import dev.linkcard.acceptance.command.Linkcard.Ended;
import dev.linkcard.acceptance.faults.consent.Person;
import dev.linkcard.acceptance.faults.link.Outcome;
import dev.linkcard.acceptance.faults.link.TokenEndpoint;
import dev.linkcard.acceptance.faults.port.Ports;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server is set up by commands, and sees what further commands change while it runs. */
abstract class RunningServerContract {
  private static final String THERE = "https://layla.amazon.com/api/skill/link/M1AB2CD3EF4GH5";

  private static final int KEY_BYTES = 32;

  /** RFC 7636, appendix B. */
  private static final String VERIFIER = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";

  private static final String CHALLENGE = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";
  private static final String PASSWORD = "love of engines";

  @TempDir private Path folder;

  private final int port = Ports.free();
  private final URI base = URI.create("http://127.0.0.1:" + port);

  /** Returns the options of the database. */
  abstract List<String> database(Path folder) throws IOException;

  @Test
  void a_running_server_sees_what_commands_change() throws IOException {
    done(
        "server",
        "init",
        "--vendor-id",
        "M1AB2CD3EF4GH5",
        "--base-url",
        base.toString(),
        "--scope",
        "playlists.read",
        "--settings",
        settings().toString());
    try (RunningServer server = RunningServer.start(serving())) {
      assertThat(server.address()).isEqualTo(base);

      adding("ada");
      TokenEndpoint alexa = TokenEndpoint.patient("alexa", secret(Files.readString(settings())));
      Outcome.Issued first = link(alexa);
      assertThat(done("server", "links", "list").out()).contains("ada", "alexa", "living");

      Ended rotated = done("server", "clients", "rotate-secret", "alexa", "--json");
      TokenEndpoint renewed = TokenEndpoint.patient("alexa", secret(rotated.out()));
      issued(alexa.refresh(base, first.refreshToken()));
      Outcome.Issued second =
          issued(afterAWhile(() -> renewed.refresh(base, first.refreshToken())));

      done("server", "accounts", "disable", "ada");
      assertThat(renewed.refresh(base, second.refreshToken())).isInstanceOf(Outcome.Refused.class);

      done("server", "accounts", "enable", "ada");
      Outcome.Issued again = link(renewed);
      done("server", "links", "revoke", "--account", "ada");
      assertThat(renewed.refresh(base, again.refreshToken())).isInstanceOf(Outcome.Refused.class);

      // Last, since the log-in page asks who fails often to wait.
      done("server", "accounts", "disable", "ada");
      assertThatThrownBy(() -> link(renewed)).isInstanceOf(IOException.class);

      assertThat(server.stop()).isIn(0, 143);
    }
  }

  private List<String> serving() throws IOException {
    String key = Base64.getEncoder().encodeToString(new byte[KEY_BYTES]);
    return words(
        "server",
        "--port",
        String.valueOf(port),
        "--base-url",
        base.toString(),
        "--key-file",
        Files.writeString(folder.resolve("key"), key).toString());
  }

  private Outcome.Issued link(TokenEndpoint alexa) throws IOException {
    URI authorization =
        base.resolve(
            "/oauth2/authorize?response_type=code&client_id=alexa&scope=playlists.read&state=s"
                + "&code_challenge_method=S256&code_challenge="
                + CHALLENGE
                + "&redirect_uri="
                + THERE.replace(":", "%3A").replace("/", "%2F"));
    String code = new Person("ada", PASSWORD).walk(authorization, THERE).get("code");
    return issued(alexa.redeem(base, String.valueOf(code), THERE, VERIFIER));
  }

  private static Outcome.Issued issued(Outcome outcome) {
    assertThat(outcome).isInstanceOf(Outcome.Issued.class);
    return (Outcome.Issued) outcome;
  }

  /** Asks again for half a minute at most, as a server may see a change two seconds late. */
  private static Outcome afterAWhile(Supplier<Outcome> call) {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
    Outcome outcome = call.get();
    while (outcome instanceof Outcome.Refused && System.nanoTime() < end) {
      try {
        Thread.sleep(500);
      } catch (InterruptedException stopped) {
        throw new AssertionError(stopped);
      }
      outcome = call.get();
    }
    return outcome;
  }

  private void adding(String name) throws IOException {
    Path password = Files.writeString(folder.resolve("password.txt"), PASSWORD + "\n");
    List<String> words = words("server", "accounts", "add", name);
    Ended ended =
        Linkcard.run(
            new ProcessBuilder(Linkcard.command(words.toArray(String[]::new)))
                .redirectInput(password.toFile()));
    assertThat(ended.status()).as(ended.err()).isZero();
  }

  private Ended done(String... arguments) throws IOException {
    Ended ended = Linkcard.run(words(arguments).toArray(String[]::new));
    assertThat(ended.status()).as(ended.err()).isZero();
    return ended;
  }

  private List<String> words(String... arguments) throws IOException {
    List<String> words = new ArrayList<>(List.of(arguments));
    words.addAll(database(folder));
    return words;
  }

  private Path settings() {
    return folder.resolve("linking.json");
  }

  private static String secret(String json) {
    Matcher field =
        Pattern.compile("\"client_?[sS]ecret\" : \"([A-Za-z0-9_-]{43})\"").matcher(json);
    assertThat(field.find()).isTrue();
    return field.group(1);
  }
}
