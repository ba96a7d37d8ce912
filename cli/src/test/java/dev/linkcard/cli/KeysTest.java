package dev.linkcard.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.linkcard.grants.audit.AuditEvent;
import dev.linkcard.grants.audit.Event;
import dev.linkcard.server.Administration;
import dev.linkcard.server.AuthorizationServer;
import dev.linkcard.server.ServerSettings;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class KeysTest {
  @TempDir private Path data;

  @BeforeEach
  void makeDatabase() {
    try (Administration server = Administration.open(ServerSettings.in(data, "Cadenza"))) {
      assertThat(server.keys().list()).hasSize(2);
    }
  }

  private Ran keys(String command, String... more) {
    List<String> words = Ran.words("server keys " + command);
    words.add("--data");
    words.add(data.toString());
    words.addAll(List.of(more));
    return Ran.linkcard(words);
  }

  private List<String> kids() throws IOException {
    return new ObjectMapper().readTree(keys("list --json").done().out()).findValuesAsText("kid");
  }

  @Test
  void the_list_says_what_each_key_does_and_nothing_of_the_key_itself() throws IOException {
    JsonNode keys = new ObjectMapper().readTree(keys("list --json").done().out());

    assertThat(keys).hasSize(2);
    assertThat(keys.get(0).path("alg").asText()).isEqualTo("ES256");
    assertThat(keys.get(1).path("alg").asText()).isEqualTo("RS256");
    for (JsonNode key : keys) {
      assertThat(key.fieldNames())
          .toIterable()
          .containsExactly("kid", "alg", "state", "published_at", "signs_from");
      assertThat(key.path("kid").asText()).matches("[A-Za-z0-9_-]{43}");
      assertThat(key.path("state").asText()).isEqualTo("signing");
    }
    assertThat(keys("list").done().out().lines().map(line -> line.replaceAll("\\S{43}", "KID")))
        .hasSize(3)
        .first()
        .asString()
        .matches("KEY +ALGORITHM  STATE    PUBLISHED +SIGNS FROM");
  }

  @Test
  void the_list_needs_no_key_encryption_key_and_makes_none() throws IOException {
    List<String> before = kids();
    Files.delete(data.resolve("linkcard.key"));

    assertThat(kids()).isEqualTo(before);
    assertThat(data.resolve("linkcard.key")).doesNotExist();
  }

  @Test
  void a_list_of_no_keys_says_when_there_will_be_some(@TempDir Path empty) {
    Administration.open(ServerSettings.in(empty, "Cadenza")).close();

    Ran list = Ran.linkcard(Ran.words("server keys list", "--data", empty.toString())).done();

    assertThat(list.err())
        .isEqualToNormalizingNewlines(
            "There is none yet; a server makes the first ones when it starts.\n");
    assertThat(empty.resolve("linkcard.key")).doesNotExist();
  }

  @Test
  void a_rotation_publishes_successors_that_sign_a_day_later() throws IOException {
    JsonNode rotated = new ObjectMapper().readTree(keys("rotate --json").done().out());

    assertThat(rotated.path("added").asInt()).isEqualTo(2);
    assertThat(rotated.path("keys").findValuesAsText("state"))
        .containsExactly("signing", "next", "signing", "next");
    JsonNode next = rotated.path("keys").get(1);
    assertThat(Instant.parse(next.path("signs_from").asText()))
        .isEqualTo(Instant.parse(next.path("published_at").asText()).plus(Duration.ofDays(1)));

    Ran again = keys("rotate").done();
    assertThat(again.err())
        .isEqualToNormalizingNewlines(
            "Each key that signs has a successor already; nothing was added.\n");
  }

  @Test
  void a_key_that_is_retired_is_gone_and_another_signs() throws IOException {
    String leaked = kids().get(0);

    keys("retire", leaked)
        .refused(
            "Retiring a key voids the signature of all that it signed, and nothing brings it back;"
                + " give --yes if that is meant.");
    assertThat(kids()).contains(leaked);

    assertThat(keys("retire --yes", leaked).done().out())
        .isEqualToNormalizingNewlines("Key " + leaked + " is retired.\n");
    assertThat(kids()).hasSize(2).doesNotContain(leaked);
    try (Administration server = Administration.open(ServerSettings.in(data, "Cadenza"))) {
      assertThat(server.grants().audit().latest(2))
          .extracting(AuditEvent::event)
          .containsExactly(Event.KEY_ADDED, Event.KEY_RETIRED);
      assertThat(server.grants().audit().latest(1).get(0).origin().toString()).contains("command");
    }
  }

  @Test
  void an_unknown_key_is_named_so() {
    keys("retire none --yes")
        .refused("There is no such key; linkcard server keys list shows all that there are.");
  }

  @Test
  void another_key_encryption_key_is_refused_and_not_shown() throws IOException {
    String other = "YWJjZGVmZ2hpamtsbW5vcHFyc3R1dnd4eXphYmNkZWY=";
    Path file = Files.writeString(data.resolve("other.key"), other);

    Ran ran = keys("rotate", "--key-file", file.toString());
    assertThat(ran.status()).isEqualTo(2);
    assertThat(ran.err())
        .startsWith("linkcard: The signing keys in the database are encrypted under another key")
        .doesNotContain(other);
  }

  @Test
  @Timeout(60)
  void a_running_server_sees_that_a_key_is_retired() throws Exception {
    ServerSettings settings =
        ServerSettings.in(data, "Cadenza").withPort(0).withUpkeepEvery(Duration.ofMillis(50));
    try (AuthorizationServer server = AuthorizationServer.start(settings)) {
      String leaked = kids().get(0);
      assertThat(published(server)).contains(leaked);

      keys("retire --yes", leaked).done();
      while (published(server).contains(leaked)) {
        Thread.sleep(20);
      }
      assertThat(published(server)).hasSameElementsAs(kids());
    }
  }

  private static List<String> published(AuthorizationServer server) throws Exception {
    URI address = server.address().resolve("/oauth2/jwks");
    HttpResponse<String> answer =
        HttpClient.newHttpClient()
            .send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
    return new ArrayList<>(
        new ObjectMapper().readTree(answer.body()).path("keys").findValuesAsText("kid"));
  }
}
