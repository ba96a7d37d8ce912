package dev.linkcard.bench.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ConnectionTest {
  private HttpServer server;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          String said =
              exchange.getRequestMethod()
                  + " "
                  + exchange.getRequestHeaders().getFirst("Cookie")
                  + " "
                  + new String(exchange.getRequestBody().readAllBytes(), UTF_8);
          byte[] body = said.getBytes(UTF_8);
          exchange.getResponseHeaders().add("Set-Cookie", "seen=yes; HttpOnly");
          boolean chunked = exchange.getRequestURI().getPath().equals("/chunked");
          exchange.sendResponseHeaders(200, chunked ? 0 : body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @Test
  void several_requests_go_over_one_connection() throws IOException {
    try (Connection connection = new Connection(server.getAddress().getPort())) {
      assertThat(connection.get("/", "a=1").body()).isEqualTo("GET a=1 ");
      assertThat(connection.get("/chunked", "b=2").body()).isEqualTo("GET b=2 ");
    }
  }

  @Test
  void a_form_is_posted_encoded() throws IOException {
    try (Connection connection = new Connection(server.getAddress().getPort())) {
      Answer answer =
          connection.post("/", Map.of("Cookie", "a=1"), new Form().with("scope", "one two&three"));

      assertThat(answer.body()).isEqualTo("POST a=1 scope=one+two%26three");
    }
  }

  @Test
  void cookies_are_kept_until_they_are_cleared() {
    Cookies cookies = new Cookies();
    cookies.take(
        new Answer(200, Map.of("set-cookie", java.util.List.of("a=1; Path=/", "b=2")), ""));
    cookies.take(new Answer(200, Map.of("set-cookie", java.util.List.of("a=; Max-Age=0")), ""));

    assertThat(cookies.header()).isEqualTo("b=2");
  }
}
