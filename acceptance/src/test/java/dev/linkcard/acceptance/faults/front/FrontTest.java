package dev.linkcard.acceptance.faults.front;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
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
    // Bound, and not listening: nobody else can take the port meanwhile.
    try (Socket absent = new Socket()) {
      absent.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
      front.close();
      front =
          Front.before(
              List.of(absent.getLocalPort(), other.getAddress().getPort()), Duration.ofMinutes(5));
      for (int i = 0; i < 4; i++) {
        assertThat(post(Mishap.NONE).statusCode()).isEqualTo(200);
      }
      assertThat(atOther).hasValue(4);
      assertThat(front.refused()).isPositive();
    }
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
  @Timeout(120)
  void a_late_answer_comes_after_the_client_has_given_up() throws Exception {
    CompletableFuture<HttpResponse<String>> answer =
        http.sendAsync(request(Mishap.ANSWER_LATE, "/"), BodyHandlers.ofString());
    while (front.happened(Mishap.ANSWER_LATE) == 0) {
      Thread.sleep(10);
    }
    assertThatThrownBy(() -> answer.get(1, TimeUnit.SECONDS)).isInstanceOf(TimeoutException.class);
    assertThat(atOne.get() + atOther.get()).isEqualTo(1);
  }

  @Test
  void a_lost_refusal_counts_for_nothing() {
    assertThatThrownBy(() -> send(Mishap.ANSWER_LOST, "/refused")).isInstanceOf(IOException.class);
    assertThat(front.happened(Mishap.ANSWER_LOST)).isZero();
  }

  @Test
  void an_exchange_that_the_replica_leaves_is_counted() {
    assertThatThrownBy(() -> send(Mishap.NONE, "/left")).isInstanceOf(IOException.class);
    assertThat(front.broken()).isEqualTo(1);
  }

  private HttpResponse<String> post(Mishap mishap) throws Exception {
    return send(mishap, "/");
  }

  private HttpResponse<String> send(Mishap mishap, String path) throws Exception {
    return http.send(request(mishap, path), BodyHandlers.ofString());
  }

  private HttpRequest request(Mishap mishap, String path) {
    return HttpRequest.newBuilder(front.address(mishap).resolve(path))
        .POST(BodyPublishers.ofString("hello"))
        .timeout(Duration.ofMinutes(1))
        .build();
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
