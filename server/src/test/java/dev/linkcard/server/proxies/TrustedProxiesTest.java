package dev.linkcard.server.proxies;

import static org.assertj.core.api.Assertions.assertThat;

import dev.linkcard.server.ServerSettings;
import dev.linkcard.server.World;
import dev.linkcard.server.audit.AuditLines;
import dev.linkcard.server.audit.LogLines;
import dev.linkcard.server.http.Answer;
import dev.linkcard.server.http.Window;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where requests seem to come from: this machine is a proxy, and there is a balancer before it. */
class TrustedProxiesTest {
  private static World world;

  @BeforeAll
  static void start(@TempDir Path data) {
    world = World.in(trusting(data, "127.0.0.1", "198.51.100.0/24", "2001:db8:1::/48"));
  }

  @AfterAll
  static void stop() {
    world.close();
  }

  private static ServerSettings trusting(Path data, String... networks) {
    List<Network> proxies =
        Stream.of(networks).map(network -> Network.parse(network).orElseThrow()).toList();
    return World.settings(data)
        .withPublicUrl(URI.create("https://link.example"))
        .withAuditLines(true)
        .withTrustedProxies(proxies);
  }

  /** Has a token request refused, and returns where the log says that it came from. */
  private static String origin(World server, String forwarded) {
    Window client = server.window().basic("alexa-cadenza", World.SECRET);
    client.with("X-Forwarded-For", forwarded);
    try (LogLines log = LogLines.of(AuditLines.LOGGER)) {
      Answer refused = client.post("/oauth2/token", World.refresh("a-token-that-nobody-has"));
      assertThat(refused.status()).isEqualTo(400);
      return log.last().replaceAll(".*\"from\":\"([^\"]*)\".*", "$1");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "203.0.113.9 | 203.0.113.9",
        "203.0.113.9, 198.51.100.7 | 203.0.113.9",
        "203.0.113.9,198.51.100.7,127.0.0.1 | 203.0.113.9",
        "203.0.113.9, 2001:db8:1:ffff::7 | 203.0.113.9",
        // What the client wrote itself stands before it.
        "192.0.2.66, 203.0.113.9, 198.51.100.7 | 203.0.113.9",
        "198.51.100.8, 203.0.113.9 | 203.0.113.9",
        // Just outside of the networks.
        "203.0.113.9, 198.51.101.7 | 198.51.101.7",
        "203.0.113.9, 2001:db8:2::7 | 2001:db8:2::7",
        // Some proxies write a port, which changes with each connection.
        "203.0.113.9:4711 | 203.0.113.9",
        "[2001:db8::9]:4711 | 2001:db8::9",
        // A request of a proxy's own.
        "198.51.100.7 | 198.51.100.7"
      })
  void the_last_address_that_is_no_trusted_proxy_counts(String forwarded, String origin) {
    assertThat(origin(world, forwarded)).isEqualTo(origin);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "unknown",
        "",
        ",",
        ",,,, ,",
        "evil.example",
        "203.0.113.9, evil.example",
        "256.0.113.9",
        "203.0.113",
        "[::1",
        ":::::",
        "203.0.113.9 198.51.100.7",
        "%00",
        "<script>",
        "1e9.1.1.1"
      })
  void nothing_before_what_is_no_address_is_believed(String forwarded) {
    assertThat(origin(world, forwarded)).isEqualTo("127.0.0.1");
  }

  @Test
  void a_header_of_whom_the_server_does_not_trust_is_ignored(@TempDir Path data) {
    try (World direct = World.in(trusting(data, "198.51.100.0/24"))) {
      Window window =
          direct
              .window()
              .with("X-Forwarded-Proto", "http")
              .with("X-Forwarded-Host", "evil.example");

      assertThat(origin(direct, "203.0.113.9")).isEqualTo("127.0.0.1");
      assertThat(window.get("/oauth2/authorize?" + direct.asked()).header("Location"))
          .isEqualTo("https://127.0.0.1:" + direct.server.port() + "/login?" + direct.asked());
      assertThat(window.get("/login").header("Set-Cookie")).contains("Secure");
    }
  }

  @Test
  void the_name_of_the_server_is_that_of_the_settings_whatever_a_proxy_says() {
    Window window =
        world.window().with("X-Forwarded-Proto", "http").with("X-Forwarded-Host", "evil.example");

    assertThat(window.get("/oauth2/authorize?" + world.asked()).header("Location"))
        .isEqualTo("https://link.example/login?" + world.asked());
    assertThat(window.get("/login").header("Set-Cookie"))
        .startsWith("__Host-linkcard-csrf=")
        .contains("Secure");
  }
}
