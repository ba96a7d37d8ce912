package dev.linkcard.doctor.probe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import dev.linkcard.doctor.specimen.Server;
import dev.linkcard.doctor.specimen.Settings;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class ProbeTest {

  private final HttpServer server = server();
  private final String url = "http://127.0.0.1:" + server.getAddress().getPort();

  private Probe waiting(Duration deadline) {
    return new Probe(Settings.at(url).build(), Server.ALEXA, HttpClient.newHttpClient(), deadline);
  }

  private static HttpServer server() {
    try {
      HttpServer server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
      server.start();
      return server;
    } catch (IOException broken) {
      throw new IllegalStateException(broken);
    }
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @Test
  void an_answer_that_never_ends_is_left_at_the_deadline() {
    server.createContext(
        "/token",
        exchange -> {
          exchange.sendResponseHeaders(200, 1000);
          exchange.getResponseBody().write('{');
          exchange.getResponseBody().flush();
        });

    assertThatThrownBy(
            () -> waiting(Duration.ofMillis(300)).exchange(URI.create(url + "/token"), "wrong"))
        .isInstanceOf(IOException.class);
  }

  @Test
  void an_endless_answer_is_read_no_further_than_a_token_response_could_be() throws Exception {
    server.createContext(
        "/token",
        exchange -> {
          exchange.sendResponseHeaders(200, 0);
          while (true) {
            exchange.getResponseBody().write(new byte[8192]);
          }
        });

    assertThat(
            waiting(Duration.ofSeconds(10)).exchange(URI.create(url + "/token"), "wrong").isJson())
        .isFalse();
  }

  @Test
  void endless_redirects_end() {
    server.createContext(
        "/authorize",
        exchange -> {
          exchange.getResponseHeaders().set("Location", "/authorize");
          exchange.sendResponseHeaders(302, -1);
          exchange.close();
        });

    assertThat(
            waiting(Duration.ofSeconds(10)).authorize("alexa", Server.ALEXA.all().get(0)).shown())
        .isEqualTo("no page (still redirecting after 10 redirects)");
  }
}
