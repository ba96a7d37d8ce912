package dev.linkcard.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.linkcard.server.http.Answer;
import dev.linkcard.server.http.Form;
import dev.linkcard.server.http.Window;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever comes in wrong is a 4xx, never a 5xx or a stack trace. */
class RobustnessTest {
  private static final String LONG = "x".repeat(10_000);
  private static World world;

  @BeforeAll
  static void start(@TempDir Path data) {
    world = World.in(data);
  }

  @AfterAll
  static void stop() {
    world.close();
  }

  /** Sends a request line that no client library would. */
  private static String raw(String head, String body) throws IOException {
    try (Socket socket = new Socket("127.0.0.1", world.server.port())) {
      String request =
          head
              + "\r\nHost: x\r\nConnection: close\r\nContent-Length: "
              + body.length()
              + "\r\n\r\n";
      socket.getOutputStream().write((request + body).getBytes(StandardCharsets.ISO_8859_1));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static void assertRefused(String answer) {
    assertThat(answer).startsWith("HTTP/1.1 4");
    assertThat(answer).doesNotContain("Exception", "\tat ", "Tomcat", "java.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/oauth2/authorize?client_id=%",
        "/oauth2/authorize?client_id=%zz",
        "/oauth2/authorize?client_id=%00",
        "/oauth2/authorize?client_id=%ff%fe",
        "/oauth2/authorize?client_id=%c0%ae",
        "/oauth2/authorize?%=%",
        "/oauth2/authorize?client_id[]=alexa-cadenza",
        "/oauth2/authorize?=",
        "/oauth2/authorize?&&&",
        "/oauth2/authorize",
        "/oauth2/authorize;x=1",
        "/oauth2//authorize",
        "/oauth2/../oauth2/authorize",
        "/%2e%2e/",
        "/;a",
        "/;a=%pi",
        "/oauth2/token;a=%e",
        "/assets/server.css;%",
        "/%00",
        "/%",
        "/oauth2/authorize?client_id={x}",
        "/assets/../messages.properties",
        "/assets/%2e%2e/messages.properties",
        "/assets/..%2fmessages.properties",
        "/login?error=%",
      })
  void a_broken_address_is_refused(String address) throws IOException {
    assertRefused(raw("GET " + address + " HTTP/1.1", ""));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "grant_type=%",
        "grant_type=%zz&x",
        "grant_type=%00",
        "grant_type=\u00ff\u00fe",
        "%=%&&&=",
        "{\"grant_type\":\"refresh_token\"}",
        "\u0000\u0001",
      })
  void a_broken_form_is_refused_by_every_endpoint(String form) throws IOException {
    for (String path : new String[] {"token", "introspect", "revoke", "authorize"}) {
      for (String type :
          new String[] {
            "application/x-www-form-urlencoded",
            "application/json",
            "text/plain",
            "multipart/form-data",
            "multipart/form-data; boundary=x",
            "application/x-www-form-urlencoded;charset=none",
            "not a type",
            ""
          }) {
        // cadenza-api and its secret
        String credentials =
            "Authorization: Basic "
                + java.util.Base64.getEncoder()
                    .encodeToString(
                        ("cadenza-api:" + World.API_SECRET).getBytes(StandardCharsets.UTF_8));
        assertRefused(
            raw(
                "POST /oauth2/"
                    + path
                    + " HTTP/1.1\r\n"
                    + credentials
                    + "\r\nContent-Type: "
                    + type,
                form));
      }
    }
  }

  @Test
  void long_parameters_are_refused() {
    for (String name :
        new String[] {"client_id", "redirect_uri", "response_type", "scope", "code_challenge"}) {
      Answer answer =
          world.loggedIn("ada").post("/oauth2/authorize", world.asked().with(name, LONG));

      assertThat(answer.status()).as(name).isIn(302, 400, 403);
      assertThat(answer.redirect().fields()).doesNotContainKey("code");
      assertThat(answer.leaks()).isFalse();
    }
    for (String name : new String[] {"grant_type", "code", "redirect_uri", "code_verifier"}) {
      Answer answer = world.token(World.exchange("x").with(name, LONG));

      assertThat(answer.status()).as(name).isEqualTo(400);
      assertThat(answer.leaks()).isFalse();
    }
    assertThat(world.window().logIn(LONG, LONG).header("Location")).endsWith("/login?error");
  }

  @Test
  void a_waiting_request_that_grows_when_it_is_spelled_is_none() {
    for (String waiting :
        new String[] {"state=" + "ü".repeat(8000), "state=" + "%ff".repeat(5000)}) {
      Window window = world.window();
      Form form = window.get("/login").form("/login").with("username", "nobody");
      Answer answer = window.post("/login", form.with("password", "x").with("waiting", waiting));

      assertThat(answer.status()).isEqualTo(302);
      assertThat(answer.header("Location")).endsWith("/login?error");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "BREW", "HEAD"})
  void other_methods_change_nothing_and_break_nothing(String method) throws IOException {
    for (String path : new String[] {"/", "/login", "/logout", "/oauth2/authorize", "/error"}) {
      String answer = raw(method + " " + path + " HTTP/1.1", "");

      assertThat(answer).as(path).doesNotContain("HTTP/1.1 5", "Exception", "\tat ");
    }
  }
}
