package dev.linkcard.useragent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.linkcard.useragent.Site.Told;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Walks that cannot go on, and whether the reason would help a person. */
class DeadEndsTest extends Walking {

  @Test
  void a_page_without_a_form_is_named() {
    site.page("/", "<title>Welcome</title><form><button>Search</button></form>");

    assertThat(getStuck(ada, "/").reason())
        .isEqualTo(
            "The page \"Welcome\" has no log-in form and nothing that allows or denies,"
                + " only \"Search\".");
  }

  @Test
  void a_page_that_a_script_draws_is_named() {
    site.page("/", "<div id=root></div><script src=app.js></script>");

    assertThat(getStuck(ada, "/").reason())
        .endsWith("; its scripts may draw one, but only in a real browser.");
  }

  @Test
  void an_error_page_is_quoted() {
    site.on("/", asked -> Told.html("<h1>Sorry</h1><p class=error>Unknown client</p>").as(400));

    assertThat(getStuck(ada, "/").reason())
        .isEqualTo("The server answered with HTTP status 400: \"Unknown client\"");
  }

  @Test
  void an_error_that_is_no_page_is_quoted() {
    site.on(
        "/",
        asked ->
            new Told(
                500, Map.of("Content-Type", "application/json"), "{\"error\":\"server_error\"}"));

    assertThat(getStuck(ada, "/").reason())
        .isEqualTo("The server answered with HTTP status 500: \"{\"error\":\"server_error\"}\"");
  }

  @Test
  void a_log_in_form_may_come_with_a_401() {
    offer("");
    site.on(
        "/",
        asked ->
            Told.html("<form method=post action=/sent><input name=u><input name=p type=password>")
                .as(401));

    arrive(ada, "/");

    assertThat(site.asked("/sent").form()).containsEntry("u", "ada");
  }

  @Test
  void a_password_that_the_page_echoes_is_masked() {
    site.page(
        "/",
        "<p role=alert>No: correct horse</p><form method=post><input name=u><input type=password>");

    Arrival.Stuck stuck = getStuck(ada, "/");

    assertThat(stuck.reason()).endsWith("\"No: ***\"");
    assertThat(stuck.pageText()).doesNotContain("correct horse");
  }

  @Test
  void an_endless_body_is_hung_up_on() {
    site.raw(
        "/",
        exchange -> {
          exchange.sendResponseHeaders(200, 0);
          byte[] block = new byte[64 * 1024];
          try (var body = exchange.getResponseBody()) {
            while (true) {
              body.write(block);
            }
          }
        });

    assertThat(getStuck(ada, "/").reason())
        .isEqualTo(site.uri("") + " could not be read: the answer is larger than 2 MiB.");
  }

  @Test
  void a_server_that_does_not_answer_is_left() throws Exception {
    try (ServerSocket silent = new ServerSocket(0)) {
      UserAgent hasty = ada.waiting(Duration.ofMillis(200));

      String base = "http://127.0.0.1:" + silent.getLocalPort();
      Arrival arrival = hasty.walk(URI.create(base + "/"), StopAt.redirectTo(END));

      assertThat(((Arrival.Stuck) arrival).reason())
          .isEqualTo(base + " could not be read: no complete answer within 200 ms.");
    }
  }

  @Test
  void a_server_that_never_finishes_its_answer_is_left() {
    site.raw(
        "/",
        exchange -> {
          exchange.sendResponseHeaders(200, 1000);
          exchange.getResponseBody().write(1);
          exchange.getResponseBody().flush();
        });

    assertThat(getStuck(ada.waiting(Duration.ofMillis(200)), "/").reason())
        .endsWith("no complete answer within 200 ms.");
  }

  @Test
  void a_server_that_is_not_there_is_named() {
    URI gone = site.uri("");
    site.close();

    assertThatThrownBy(() -> ada.open(gone))
        .isInstanceOf(IOException.class)
        .hasMessage(gone + " could not be read: nothing answers there.");
  }
}
