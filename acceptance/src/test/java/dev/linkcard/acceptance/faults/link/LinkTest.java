package dev.linkcard.acceptance.faults.link;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.linkcard.acceptance.faults.front.Front;
import dev.linkcard.acceptance.faults.front.Mishap;
import dev.linkcard.acceptance.faults.link.Tally.Seen;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LinkTest {
  private static final String FIRST = "refresh-token-0";
  private static final String NEXT =
      "{\"access_token\":\"access-token-1\",\"refresh_token\":\"refresh-token-1\","
          + "\"token_type\":\"Bearer\",\"expires_in\":3600}";
  private static final String OTHER = NEXT.replace("refresh-token-1", "refresh-token-2");
  private static final String INVALID_GRANT = "{\"error\":\"invalid_grant\"}";

  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final Queue<Reply> replies = new ConcurrentLinkedQueue<>();
  private final Queue<String> asked = new ConcurrentLinkedQueue<>();
  private final Tally tally = new Tally();
  private HttpServer server;
  private Front front;
  private Link link;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.createContext(
        "/oauth2/token",
        exchange -> {
          asked.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
          Reply reply = replies.size() == 1 ? replies.element() : replies.remove();
          if (reply.status() == 503) {
            exchange.getResponseHeaders().set("Retry-After", "1");
          }
          byte[] body = reply.body().getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(reply.status(), body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    server.start();
    front = Front.before(List.of(server.getAddress().getPort()), Duration.ofMinutes(5));
    link =
        new Link(
            7,
            new Outcome.Issued("access-token-0", FIRST, 3600),
            TokenEndpoint.patient("alexa", "secret"),
            front,
            tally,
            threads);
  }

  @AfterEach
  void stop() throws IOException {
    front.close();
    server.stop(0);
    threads.shutdownNow();
  }

  @Test
  void a_refresh_leaves_the_successor_and_both_access_tokens() {
    replies.add(new Reply(200, NEXT));
    link.refresh(Plan.calm(), "round 1");
    assertThat(link.failure()).isEmpty();
    assertThat(link.refreshToken()).isEqualTo("refresh-token-1");
    assertThat(link.received())
        .extracting(Link.Received::accessToken)
        .containsExactly("access-token-0", "access-token-1");
    assertThat(link.received().get(1).until()).isAfter(Instant.now().plusSeconds(3000));
  }

  @Test
  void the_same_token_is_sent_until_there_is_an_answer() {
    replies.add(new Reply(200, NEXT));
    link.refresh(
        new Plan(List.of(List.of(Mishap.ANSWER_LOST, Mishap.REQUEST_LOST, Mishap.ANSWER_CUT)), 0),
        "round 1");
    assertThat(link.failure()).isEmpty();
    assertThat(link.refreshToken()).isEqualTo("refresh-token-1");
    assertThat(asked).hasSize(3).allMatch(form -> form.contains("refresh_token=" + FIRST));
    assertThat(tally.count(Seen.NO_ANSWER)).isEqualTo(3);
    assertThat(tally.count(Seen.ANSWER)).isEqualTo(1);
  }

  @Test
  void a_server_error_is_no_reason_to_give_up() {
    replies.add(new Reply(503, ""));
    replies.add(new Reply(500, ""));
    replies.add(new Reply(200, NEXT));
    link.refresh(Plan.calm(), "round 1");
    assertThat(link.failure()).isEmpty();
    assertThat(tally.count(Seen.UNAVAILABLE)).isEqualTo(1);
    assertThat(tally.count(Seen.SERVER_ERROR)).isEqualTo(1);
  }

  @Test
  void parallel_and_repeated_calls_with_equal_answers_are_counted() {
    replies.add(new Reply(200, NEXT));
    link.refresh(new Plan(List.of(List.of(), List.of(), List.of()), 2), "round 1");
    assertThat(link.failure()).isEmpty();
    assertThat(asked).hasSize(5);
    assertThat(tally.count(Seen.PARALLEL_ANSWER)).isEqualTo(2);
    assertThat(tally.count(Seen.REPEATED_ANSWER)).isEqualTo(2);
  }

  @Test
  void a_refusal_is_a_lost_link_with_its_history_and_without_a_token() {
    replies.add(new Reply(503, ""));
    replies.add(new Reply(400, INVALID_GRANT));
    link.refresh(Plan.calm(), "round 1");
    assertThat(link.failure().orElseThrow())
        .contains("link 7: lost", "round 1, attempt 0 (NONE)", "status 503", INVALID_GRANT)
        .contains(Mark.of(FIRST))
        .doesNotContain(FIRST, "access-token-0");
  }

  @Test
  void different_successors_of_one_token_are_a_doubled_link() {
    replies.add(new Reply(200, NEXT));
    replies.add(new Reply(200, OTHER));
    link.refresh(new Plan(List.of(List.of()), 1), "round 1");
    assertThat(link.failure().orElseThrow()).contains("link 7: doubled");
    assertThat(link.refreshToken()).isEqualTo(FIRST);
  }

  /** What the toy server says; its last reply is said again and again. */
  private record Reply(int status, String body) {}
}
