package dev.linkcard.server.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.linkcard.server.AuthorizationServer;
import dev.linkcard.server.ServerFailure;
import dev.linkcard.server.World;
import dev.linkcard.server.http.Answer;
import dev.linkcard.server.http.Window;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MetricsTest {
  private static World world;

  @BeforeAll
  static void start(@TempDir Path data) {
    world = World.in(World.settings(data).withMetricsPort(0));
  }

  @AfterAll
  static void stop() {
    world.close();
  }

  private static Window port() {
    return new Window(URI.create("http://127.0.0.1:" + world.server.metricsPort().orElseThrow()));
  }

  private static List<String> figures() {
    return port().get("/metrics").body().lines().toList();
  }

  private static double figure(String name) {
    return figures().stream()
        .filter(line -> line.startsWith(name + " "))
        .mapToDouble(line -> Double.parseDouble(line.substring(name.length() + 1)))
        .findFirst()
        .orElseThrow(() -> new AssertionError("There is no " + name));
  }

  private static double decisions(String kind, String outcome, String reason) {
    return figure(
        "linkcard_decisions_total{kind=\""
            + kind
            + "\",outcome=\""
            + outcome
            + "\",reason=\""
            + reason
            + "\"}");
  }

  @Test
  void each_decision_is_counted_by_kind_outcome_and_reason() {
    double issued = decisions("token", "issued", "none");
    double refreshed = decisions("token", "refreshed", "none");
    double repeated = decisions("token", "repeated", "none");
    double unknown = decisions("token", "refused", "refresh_token_unknown");
    double consents = decisions("consent", "given", "none");
    double codes = decisions("code", "issued", "none");
    double logIns = decisions("log_in", "good", "none");

    Answer first = world.linked();
    world.token(World.refresh(first.text("refresh_token")));
    world.token(World.refresh(first.text("refresh_token")));
    world.token(World.refresh("a-token-that-nobody-was-given"));

    assertThat(decisions("token", "issued", "none")).isEqualTo(issued + 1);
    assertThat(decisions("token", "refreshed", "none")).isEqualTo(refreshed + 1);
    assertThat(decisions("token", "repeated", "none")).isEqualTo(repeated + 1);
    assertThat(decisions("token", "refused", "refresh_token_unknown")).isEqualTo(unknown + 1);
    assertThat(decisions("consent", "given", "none")).isEqualTo(consents + 1);
    assertThat(decisions("code", "issued", "none")).isEqualTo(codes + 1);
    assertThat(decisions("log_in", "good", "none")).isEqualTo(logIns + 1);
  }

  @Test
  void each_request_is_timed_by_endpoint_and_status() {
    world.token(World.refresh("a-token-that-nobody-was-given"));

    assertThat(figure("linkcard_requests_seconds_count{endpoint=\"token\",status=\"400\"}"))
        .isPositive();
    assertThat(figures())
        .anyMatch(
            line ->
                line.startsWith(
                    "linkcard_requests_seconds_bucket{endpoint=\"token\",status=\"400\",le=\"4.5\"}"));
  }

  @Test
  void strange_addresses_and_clients_make_no_figures_of_their_own() {
    world.window().get("/an-address-that-is-not-there-1");
    world.window().get("/an-address-that-is-not-there-2?client_id=a-client-that-is-not-there");
    world.window().basic("a-client-that-is-not-there", "x").get("/oauth2/token");
    int before = figures().size();
    for (int n = 0; n < 50; n++) {
      world.window().get("/an-address-that-is-not-there-" + n + "?client_id=a-client-" + n);
      world.window().basic("a-client-" + n, "x").get("/oauth2/token");
    }
    world.window().get("/an-address-that-is-not-there-3");

    assertThat(figures().size() - before).isLessThan(12);
    assertThat(figures())
        .noneMatch(line -> line.contains("not-there") || line.contains("a-client"));
  }

  @Test
  void the_machine_and_the_connections_have_figures_too() {
    assertThat(figures())
        .anyMatch(line -> line.startsWith("jvm_memory_used_bytes{"))
        .anyMatch(line -> line.startsWith("jvm_threads_live_threads "))
        .anyMatch(line -> line.startsWith("linkcard_database_connections{state=\"active\"} "))
        .anyMatch(line -> line.startsWith("linkcard_sweeper_rows_total "));
  }

  @Test
  void health_and_figures_are_read_by_get_and_from_this_machine_alone() {
    assertThat(port().get("/metrics").header("Content-Type"))
        .isEqualTo("text/plain; version=0.0.4; charset=utf-8");
    assertThat(port().get("/health").status()).isEqualTo(200);
    assertThat(port().get("/health").body()).isEqualTo("{\"status\":\"up\"}");
    assertThat(port().get("/").status()).isEqualTo(404);
    assertThat(port().get("/metrics/more").status()).isEqualTo(404);
    assertThat(port().post("/metrics", "").status()).isEqualTo(405);
    assertThat(port().post("/metrics", "").header("Allow")).isEqualTo("GET, HEAD");
    assertThat(world.window().get("/metrics").status()).isEqualTo(404);
    assertThat(world.window().get("/health").status()).isEqualTo(404);
  }

  @Test
  void without_a_port_there_are_no_figures(@TempDir Path data) {
    try (World quiet = World.in(data)) {
      assertThat(quiet.server.metricsPort()).isEmpty();
    }
  }

  @Test
  void a_port_that_is_taken_is_told_in_one_sentence(@TempDir Path data) throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
      int port = taken.getLocalPort();

      assertThatThrownBy(
              () -> AuthorizationServer.start(World.settings(data).withMetricsPort(port)))
          .isInstanceOf(ServerFailure.class)
          .hasMessage("Port " + port + " is in use; stop what listens there or name another port.");
    }
  }
}
