package dev.linkcard.emulator.wiretap;

import static org.assertj.core.api.Assertions.assertThat;

import dev.linkcard.emulator.journal.Journal;
import dev.linkcard.emulator.journal.Kind;
import dev.linkcard.emulator.journal.Message;
import dev.linkcard.emulator.journal.Party;
import dev.linkcard.emulator.site.Site;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WiretapTest {
  private final Journal journal = new Journal(Clock.systemUTC());
  private final BlockingQueue<Message> recorded = new LinkedBlockingQueue<>();
  private final Site server = new Site();
  private final Wiretap tap;
  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  WiretapTest() throws Exception {
    journal.listen(recorded::add);
    tap =
        Wiretap.listen(
                0,
                journal,
                Party.API,
                request ->
                    request.path().equals("/hidden") ? Optional.empty() : Optional.of(Party.SKILL))
            .passTo(server.port());
  }

  @AfterEach
  void close() {
    tap.close();
    server.close();
  }

  @Test
  void an_exchange_is_recorded_with_head_and_body() throws Exception {
    server.answersJson("{\"n\":1}");

    HttpResponse<byte[]> answer = get("/v1/me?access_token=S3cretValue");

    assertThat(new String(answer.body())).isEqualTo("{\"n\":1}");
    Message request = next();
    assertThat(request.label()).isEqualTo("GET /v1/me");
    assertThat(request.head().get(0)).startsWith("GET /v1/me?access_token=•••• #");
    Message response = next();
    assertThat(response.kind()).isEqualTo(Kind.RESPONSE);
    assertThat(response.label()).isEqualTo("200 application/json");
    assertThat(response.body()).isEqualTo("{\"n\":1}");
    assertThat(response.exchange()).isEqualTo(request.exchange());
  }

  @Test
  void a_kept_connection_carries_many_exchanges() throws Exception {
    for (int i = 0; i < 20; i++) {
      server.answers(200 + i, "text/plain", i % 2 == 0 ? "" : "body " + i);
      get("/" + i);
    }

    for (int i = 0; i < 20; i++) {
      assertThat(next().label()).isEqualTo("GET /" + i);
      assertThat(next().label()).startsWith(String.valueOf(200 + i));
    }
  }

  @Test
  void a_chunked_body_is_told_without_its_marks() throws Exception {
    server.answers(
        exchange -> {
          exchange.getResponseHeaders().set("Content-Type", "text/plain");
          exchange.sendResponseHeaders(200, 0);
          for (String part : List.of("one ", "two ", "three")) {
            exchange.getResponseBody().write(part.getBytes());
            exchange.getResponseBody().flush();
          }
        });

    assertThat(new String(get("/").body())).isEqualTo("one two three");
    next();
    assertThat(next().body()).isEqualTo("one two three");
  }

  @ParameterizedTest
  @ValueSource(ints = {204, 304})
  void an_answer_without_body_does_not_hold_up_the_next(int status) throws Exception {
    server.answers(status, "text/plain", "");
    get("/none");
    server.answers(200, "text/plain", "some");
    get("/some");

    next();
    assertThat(next().label()).startsWith(String.valueOf(status));
    next();
    assertThat(next().body()).isEqualTo("some");
  }

  @Test
  void an_answer_to_head_has_no_body_whatever_it_says() throws Exception {
    server.answers(
        exchange -> {
          exchange.getResponseHeaders().set("Transfer-Encoding", "chunked");
          exchange.sendResponseHeaders(200, -1);
        });
    http.send(
        HttpRequest.newBuilder(tap.baseUrl()).method("HEAD", BodyPublishers.noBody()).build(),
        BodyHandlers.discarding());
    server.answers(200, "text/plain", "some");
    get("/some");

    assertThat(next().label()).isEqualTo("HEAD /");
    next();
    next();
    assertThat(next().body()).isEqualTo("some");
  }

  @Test
  void large_bodies_pass_byte_by_byte_and_are_told_in_part() throws Exception {
    byte[] random = new byte[1024 * 1024];
    new Random(1).nextBytes(random);
    server.answers(
        exchange -> {
          exchange.getResponseHeaders().set("Content-Type", "application/octet-stream");
          exchange.sendResponseHeaders(200, random.length);
          exchange.getResponseBody().write(random);
        });

    assertThat(get("/").body()).isEqualTo(random);
    next();
    assertThat(next().body()).isEqualTo("(1048576 bytes of application/octet-stream)");

    String text = "x".repeat(1024 * 1024);
    http.send(
        HttpRequest.newBuilder(tap.baseUrl())
            .header("Content-Type", "text/plain")
            .POST(BodyPublishers.ofString(text))
            .build(),
        BodyHandlers.discarding());
    assertThat(server.lastAsked().body()).isEqualTo(text);
    assertThat(next().body()).isEqualTo("x".repeat(65536) + "\n… (1048576 bytes in all)");
  }

  @Test
  void a_connection_that_breaks_is_told_as_no_answer() throws Exception {
    server.hangsUp();

    assertThat(http.sendAsync(request("/"), BodyHandlers.ofByteArray()).handle((a, b) -> b).get())
        .isNotNull();
    next();
    Message response = next();
    assertThat(response.label()).isEqualTo("no answer");
    assertThat(response.problem()).isTrue();
    assertThat(response.body()).isEqualTo("The connection ended before the answer was complete.");
  }

  @Test
  void a_request_without_a_known_sender_passes_unrecorded() throws Exception {
    server.answersJson("{}");
    get("/hidden");
    get("/seen");

    assertThat(next().label()).isEqualTo("GET /seen");
    assertThat(next().label()).isEqualTo("200 application/json");
    assertThat(recorded).isEmpty();
  }

  @Test
  void nested_calls_are_told_in_their_order() throws Exception {
    server.answers(
        exchange -> {
          if (exchange.getRequestURI().getPath().equals("/outer")) {
            get("/inner");
          }
          Site.send(exchange, 200, "text/plain", "");
        });
    get("/outer");

    assertThat(next().label()).isEqualTo("GET /outer");
    assertThat(next().label()).isEqualTo("GET /inner");
    assertThat(next().exchange()).isEqualTo(2);
    assertThat(next().exchange()).isEqualTo(1);
  }

  @Test
  void a_redirect_is_told_with_its_place_and_no_code() throws Exception {
    server.answers(
        exchange -> {
          exchange.getResponseHeaders().set("Location", "http://127.0.0.1:1/cb?code=S3cretCode");
          exchange.sendResponseHeaders(302, -1);
        });
    get("/");

    next();
    assertThat(next().label()).isEqualTo("302 → http://127.0.0.1:1/cb");
    assertThat(journal.after(0).toString()).doesNotContain("S3cretCode");
  }

  private HttpRequest request(String path) {
    return HttpRequest.newBuilder(tap.baseUrl().resolve(path)).build();
  }

  private HttpResponse<byte[]> get(String path) throws Exception {
    return http.send(request(path), BodyHandlers.ofByteArray());
  }

  private Message next() throws InterruptedException {
    Message message = recorded.poll(30, TimeUnit.SECONDS);
    assertThat(message).isNotNull();
    return message;
  }
}
