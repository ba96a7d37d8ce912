package dev.linkcard.acceptance.faults.front;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class FrontTest {
  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final AtomicInteger atOne = new AtomicInteger();
  private final AtomicInteger atOther = new AtomicInteger();
  private HttpServer one;
  private HttpServer other;
  private Front front;

  @BeforeEach
  void start() throws IOException {
    one = replica(atOne);
    other = replica(atOther);
    front =
        Front.before(
            List.of(one.getAddress().getPort(), other.getAddress().getPort()),
            Duration.ofMinutes(5));
  }

  @AfterEach
  void stop() throws IOException {
    front.close();
    one.stop(0);
    other.stop(0);
  }

  @Test
  void exchanges_of_one_connection_go_to_each_replica_in_turn() throws Exception {
    for (int i = 0; i < 10; i++) {
      assertThat(post(Mishap.NONE).body()).isEqualTo("heard hello");
    }
    assertThat(atOne).hasValue(5);
    assertThat(atOther).hasValue(5);
  }

  @Test
  void a_replica_that_is_not_there_is_passed_over() throws Exception {
    one.stop(0);
    for (int i = 0; i < 4; i++) {
      assertThat(post(Mishap.NONE).statusCode()).isEqualTo(200);
    }
    assertThat(atOther).hasValue(4);
    assertThat(front.refused()).isPositive();
  }

  @Test
  void a_lost_request_reaches_no_replica() {
    assertThatThrownBy(() -> post(Mishap.REQUEST_LOST)).isInstanceOf(IOException.class);
    assertThat(atOne.get() + atOther.get()).isZero();
    assertThat(front.happened(Mishap.REQUEST_LOST)).isEqualTo(1);
  }

  @Test
  void a_lost_answer_was_given_once() {
    assertThatThrownBy(() -> post(Mishap.ANSWER_LOST)).isInstanceOf(IOException.class);
    assertThat(atOne.get() + atOther.get()).isEqualTo(1);
    assertThat(front.happened(Mishap.ANSWER_LOST)).isEqualTo(1);
  }

  @Test
  void a_cut_answer_cannot_be_read() {
    assertThatThrownBy(() -> post(Mishap.ANSWER_CUT)).isInstanceOf(IOException.class);
    assertThat(atOne.get() + atOther.get()).isEqualTo(1);
    assertThat(front.happened(Mishap.ANSWER_CUT)).isEqualTo(1);
  }

  @Test
  @Timeout(60)
  void a_late_answer_comes_after_the_client_has_given_up() throws Exception {
    assertThatThrownBy(() -> post(Mishap.ANSWER_LATE, Duration.ofSeconds(1)))
        .isInstanceOf(HttpTimeoutException.class);
    while (front.happened(Mishap.ANSWER_LATE) == 0) {
      Thread.sleep(10);
    }
    assertThat(atOne.get() + atOther.get()).isEqualTo(1);
  }

  @Test
  void a_lost_refusal_counts_for_nothing() {
    assertThatThrownBy(() -> send(Mishap.ANSWER_LOST, "/refused", Duration.ofSeconds(10)))
        .isInstanceOf(IOException.class);
    assertThat(front.happened(Mishap.ANSWER_LOST)).isZero();
  }

  @Test
  void an_exchange_that_the_replica_leaves_is_counted() {
    assertThatThrownBy(() -> send(Mishap.NONE, "/left", Duration.ofSeconds(10)))
        .isInstanceOf(IOException.class);
    assertThat(front.broken()).isEqualTo(1);
  }

  private HttpResponse<String> post(Mishap mishap) throws Exception {
    return post(mishap, Duration.ofSeconds(10));
  }

  private HttpResponse<String> post(Mishap mishap, Duration patience) throws Exception {
    return send(mishap, "/", patience);
  }

  private HttpResponse<String> send(Mishap mishap, String path, Duration patience)
      throws Exception {
    URI address = front.address(mishap).resolve(path);
    return http.send(
        HttpRequest.newBuilder(address)
            .POST(BodyPublishers.ofString("hello"))
            .timeout(patience)
            .build(),
        BodyHandlers.ofString());
  }

  private static HttpServer replica(AtomicInteger heard) throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(Executors.newCachedThreadPool());
    server.createContext(
        "/",
        exchange -> {
          byte[] said = exchange.getRequestBody().readAllBytes();
          heard.incrementAndGet();
          String path = exchange.getRequestURI().getPath();
          if (path.equals("/left")) {
            exchange.close();
            return;
          }
          byte[] answer =
              ("heard " + new String(said, StandardCharsets.UTF_8))
                  .getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(path.equals("/refused") ? 400 : 200, answer.length);
          exchange.getResponseBody().write(answer);
          exchange.close();
        });
    server.start();
    return server;
  }
}
