package dev.linkcard.cli.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpServer;
import dev.linkcard.demo.Cadenza;
import dev.linkcard.emulator.AlexaEmulator;
import dev.linkcard.emulator.clock.MovableClock;
import dev.linkcard.emulator.model.InteractionModel;
import dev.linkcard.emulator.skill.SkillSetup;
import dev.linkcard.skill.account.Verified;
import dev.linkcard.skill.verification.CertificateSource;
import dev.linkcard.skill.verification.RequestVerifier;
import dev.linkcard.skill.verification.TrustAnchors;
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
import java.time.Duration;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * The demo's skill against requests that somebody else sends, with a request of Alexa's to copy
 * from.
 */
class ForgedRequestsTest {
  private final MovableClock clock = MovableClock.system();
  private final HttpClient http = HttpClient.newHttpClient();
  private AlexaEmulator alexa;
  private Cadenza skill;
  private HttpServer listener;
  private Headers headers;
  private byte[] body;

  @BeforeEach
  void overhearARequest() throws IOException {
    alexa = AlexaEmulator.on(0, clock).start();
    skill =
        Cadenza.startSkill(
            0,
            RequestVerifier.forSkill(
                Cadenza.SKILL_ID,
                CertificateSource.at(alexa.baseUrl()),
                TrustAnchors.only(alexa.trustAnchor()),
                clock),
            token -> new Verified.Inactive(),
            URI.create("http://127.0.0.1:1"));
    listener = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    listener.createContext(
        "/",
        exchange -> {
          headers = exchange.getRequestHeaders();
          body = exchange.getRequestBody().readAllBytes();
          exchange.sendResponseHeaders(204, -1);
          exchange.close();
        });
    listener.start();
    URI overheard = URI.create("http://127.0.0.1:" + listener.getAddress().getPort() + "/");
    alexa.install(
        SkillSetup.of(
            Cadenza.NAME,
            Cadenza.SKILL_ID,
            overheard,
            InteractionModel.parse(Cadenza.interactionModel("en-US"))));
    alexa.say("ask cadenza what my playlists are");
  }

  @AfterEach
  void stop() {
    listener.stop(0);
    skill.close();
    alexa.close();
  }

  @Test
  void a_signed_request_is_answered_once_and_a_replay_is_refused() throws Exception {
    assertThat(send(UnaryOperator.identity(), body).statusCode()).isEqualTo(200);
    assertThatItIsRefused(send(UnaryOperator.identity(), body));
  }

  @Test
  void an_altered_request_is_refused() throws Exception {
    String altered =
        new String(body, StandardCharsets.UTF_8).replace("PlaylistsIntent", "AddTrackIntent");

    assertThatItIsRefused(send(UnaryOperator.identity(), altered.getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void an_unsigned_request_is_refused() throws Exception {
    assertThatItIsRefused(send(request -> request.setHeader("Signature-256", "none"), body));
    HttpRequest bare =
        HttpRequest.newBuilder(skill.address()).POST(BodyPublishers.ofByteArray(body)).build();
    assertThatItIsRefused(http.send(bare, BodyHandlers.ofString()));
  }

  @Test
  void a_request_that_is_too_old_is_refused() throws Exception {
    clock.advance(Duration.ofSeconds(151));

    assertThatItIsRefused(send(UnaryOperator.identity(), body));
  }

  private HttpResponse<String> send(UnaryOperator<HttpRequest.Builder> change, byte[] content)
      throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(skill.address())
            .header("Content-Type", "application/json")
            .header("SignatureCertChainUrl", headers.getFirst("SignatureCertChainUrl"))
            .header("Signature-256", headers.getFirst("Signature-256"))
            .POST(BodyPublishers.ofByteArray(content));
    return http.send(change.apply(request).build(), BodyHandlers.ofString());
  }

  private static void assertThatItIsRefused(HttpResponse<String> response) {
    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(response.body()).isEmpty();
  }
}
