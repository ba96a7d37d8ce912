package dev.linkcard.acceptance.documents;

import static org.assertj.core.api.Assertions.assertThat;

import dev.linkcard.acceptance.command.RunningDemo;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class EmulatorManualTest {
  private static final Pattern ROW =
      Pattern.compile("\\| `(GET|POST|DELETE) (/\\S+)`(?: with `(\\{.*?})`)? \\|.*");
  private final HttpClient http = HttpClient.newHttpClient();

  @Test
  void every_request_of_the_control_api_in_the_manual_is_answered() throws Exception {
    List<MatchResult> requests =
        Documents.lines(Documents.manual("emulator.md")).stream()
            .flatMap(line -> ROW.matcher(line).results())
            .toList();
    assertThat(requests).hasSize(8);

    try (RunningDemo demo = RunningDemo.start()) {
      URI alexa = URI.create(demo.address("Alexa"));
      assertThat(status(alexa, "POST", "/api/utterances", "{\"text\": \"open cadenza\"}"))
          .isEqualTo(200);
      for (MatchResult request : requests) {
        String path = request.group(2).replace("{n}", "1").replace("=n", "=0");
        String body =
            Optional.ofNullable(request.group(3))
                .map(example -> example.replace("…", "open cadenza").replace(": n}", ": 1}"))
                .orElse("");
        assertThat(status(alexa, request.group(1), path, body)).as(request.group()).isIn(200, 303);
      }
    }
  }

  /** Looks at the head of the answer alone, since one of the answers never ends. */
  private int status(URI alexa, String method, String path, String body)
      throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(alexa.resolve(path))
            .header("Content-Type", "application/json")
            .method(method, BodyPublishers.ofString(body))
            .build();
    HttpResponse<InputStream> response = http.send(request, BodyHandlers.ofInputStream());
    response.body().close();
    return response.statusCode();
  }
}
