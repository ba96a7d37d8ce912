package dev.linkcard.skill;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.linkcard.skill.signed.Envelope;
import dev.linkcard.skill.signed.Logged;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SkillEndpointTest {
  private static final URI NOWHERE = URI.create("http://127.0.0.1:1");
  private final Served skill = Served.of("Cadenza", NOWHERE, NOWHERE);

  @Test
  void a_request_that_is_not_signed_is_a_400_without_a_word() {
    SkillReply reply =
        skill.endpoint.answer(
            name -> java.util.Optional.empty(), Envelope.intent("ReadIntent").bytes());

    assertThat(reply.status()).isEqualTo(400);
    assertThat(reply.body()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "UnknownRequest",
        "Alexa.Unknown",
        "Task.CompleteTask",
        "SessionEndedRequest",
        "",
        "LaunchRequest"
      })
  void a_request_that_no_handler_takes_is_never_a_5xx(String type) {
    SkillReply reply = skill.reply(Envelope.event(type).bytes());

    assertThat(reply.status()).isIn(200, 400);
  }

  @Test
  void an_envelope_with_parts_missing_is_never_a_5xx() {
    String whole = Envelope.intent("ReadIntent").toString();
    String[] broken = {
      whole.replaceAll("(?s)\"user\":\\{[^}]*},", ""),
      whole.replaceAll("(?s)\"context\":.*?},\\s*\"request\"", "\"request\""),
      whole.replaceAll("\"locale\":\"en-US\"", "\"locale\":null"),
      whole.replaceAll(",\"intent\":\\{[^}]*}", ""),
      whole.replaceAll("\"intent\":\\{[^}]*}", "\"intent\":null"),
      whole.replaceAll("\"intent\":\\{[^}]*}", "\"intent\":\"text\""),
      whole.replaceAll("\"device\":\\{.*?}}", "\"device\":7"),
    };
    for (String body : broken) {
      assertThat(body).isNotEqualTo(whole);
      assertThat(skill.reply(body.getBytes(StandardCharsets.UTF_8)).status()).isIn(200, 400);
    }
  }

  @Test
  void a_failure_is_spoken_and_its_log_holds_no_envelope() {
    String secret = "access-token-that-nobody-may-see";
    try (Logged logged = new Logged()) {
      SkillReply reply =
          skill.reply(
              Envelope.intent("ReadIntent")
                  .withToken(secret)
                  .toString()
                  .replace("\"deviceId\":\"d\"", "\"deviceId\":{}")
                  .getBytes(StandardCharsets.UTF_8));

      assertThat(reply.status()).isEqualTo(200);
      assertThat(new String(reply.body(), StandardCharsets.UTF_8))
          .isEqualTo(
              "{\"version\":\"1.0\",\"response\":{\"outputSpeech\":{\"type\":\"PlainText\","
                  + "\"text\":\"Sorry, something went wrong.\"},\"shouldEndSession\":true}}");
      assertThat(logged.text())
          .contains("The skill failed with")
          .doesNotContain(secret, "api-access-token");
    }
  }

  @Test
  void over_http_only_posts_of_at_most_a_mebibyte_are_taken() throws Exception {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", new SkillHttpHandler(skill.endpoint));
    server.start();
    try {
      URI address = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
      HttpResponse<String> got = send(HttpRequest.newBuilder(address).GET());
      HttpResponse<String> large =
          send(HttpRequest.newBuilder(address).POST(BodyPublishers.ofByteArray(new byte[1 << 21])));
      byte[] body = Envelope.intent("ReadIntent").bytes();
      HttpRequest.Builder signed =
          HttpRequest.newBuilder(address).POST(BodyPublishers.ofByteArray(body));
      Served.signed(body).forEach(signed::header);
      HttpResponse<String> good = send(signed);
      HttpResponse<String> replayed = send(signed);

      assertThat(got.statusCode()).isEqualTo(405);
      assertThat(got.headers().firstValue("Allow")).contains("POST");
      assertThat(large.statusCode()).isEqualTo(400);
      assertThat(good.statusCode()).isEqualTo(200);
      assertThat(good.headers().firstValue("Content-Type"))
          .contains("application/json;charset=UTF-8");
      assertThat(good.body()).contains("\"type\":\"LinkAccount\"");
      assertThat(replayed.statusCode()).isEqualTo(400);
      assertThat(replayed.body()).isEmpty();
    } finally {
      server.stop(0);
    }
  }

  private static HttpResponse<String> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    return HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString());
  }
}
