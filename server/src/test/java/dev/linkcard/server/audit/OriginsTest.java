package dev.linkcard.server.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.linkcard.server.World;
import dev.linkcard.server.http.Window;
import java.net.URI;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OriginsTest {
  private static World world;

  @BeforeAll
  static void start(@TempDir Path data) {
    world =
        World.in(
            World.settings(data)
                .withPublicUrl(URI.create("https://link.example"))
                .withAuditLines(true));
  }

  @AfterAll
  static void stop() {
    world.close();
  }

  /** Has a token request refused, and returns where the log says that it came from. */
  private static String origin(World server, String forwarded) {
    Window client = server.window().basic("alexa-cadenza", World.SECRET);
    if (!forwarded.isEmpty()) {
      client.with("X-Forwarded-Proto", "https").with("X-Forwarded-For", forwarded);
    }
    try (LogLines log = LogLines.of(AuditLines.LOGGER)) {
      client.post("/oauth2/token", World.refresh("a-token-that-nobody-was-given"));
      return log.last().replaceAll(".*\"from\":\"([^\"]*)\".*", "$1");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "203.0.113.9 | 203.0.113.9",
        "2001:db8::9 | 2001:db8::9",
        // What the client wrote itself stands before what the proxy saw.
        "198.51.100.66, 203.0.113.9 | 203.0.113.9",
        "127.0.0.1, 203.0.113.9 | 203.0.113.9",
        // A client in a private network is no proxy.
        "198.51.100.66, 10.0.0.5 | 10.0.0.5",
        "198.51.100.66, 192.168.7.7 | 192.168.7.7",
        // Two proxies on this machine.
        "203.0.113.9, 127.0.0.1 | 203.0.113.9"
      })
  void the_origin_is_what_the_proxy_on_this_machine_saw(String forwarded, String origin) {
    assertThat(origin(world, forwarded)).isEqualTo(origin);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"unknown", "_hidden", "<b>", "evil.example", "x{}%n"})
  void what_is_no_address_is_not_repeated(String forwarded) {
    assertThat(origin(world, forwarded)).isIn("unknown", "127.0.0.1");
  }

  @Test
  void without_a_proxy_the_origin_is_the_other_end_of_the_connection(@TempDir Path data) {
    assertThat(origin(world, "")).isEqualTo("127.0.0.1");
    try (World direct = World.in(World.settings(data).withAuditLines(true))) {
      assertThat(origin(direct, "203.0.113.9")).isEqualTo("127.0.0.1");
    }
  }
}
