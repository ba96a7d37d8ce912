package dev.linkcard.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.linkcard.server.http.Answer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StartTest {
  @Test
  void accounts_links_and_tokens_outlive_a_restart(@TempDir Path data) {
    Answer token;
    String code;
    try (World before = World.in(data)) {
      token = before.linked();
      code = before.code();
    }
    try (World after = World.again(World.settings(data))) {
      assertThat(after.introspect(token.text("access_token")).body()).contains("\"active\":true");
      assertThat(after.token(World.refresh(token.text("refresh_token"))).status()).isEqualTo(200);
      assertThat(after.token(World.exchange(code)).status()).isEqualTo(200);
      assertThat(after.code()).isNotEmpty();
      assertThat(after.server.accounts().add("ada", "other")).isEmpty();
    }
  }

  @Test
  void a_port_that_is_taken_is_told_in_one_sentence(@TempDir Path data) throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
      ServerSettings settings = World.settings(data).withPort(taken.getLocalPort());

      assertThatThrownBy(() -> AuthorizationServer.start(settings))
          .isInstanceOf(ServerFailure.class)
          .hasMessage(
              "Port "
                  + taken.getLocalPort()
                  + " is in use; stop what listens there or name another port.");
    }
    try (World free = World.again(World.settings(data))) {
      assertThat(free.server.port()).isPositive();
    }
  }

  @Test
  void a_server_that_cannot_begin_its_upkeep_listens_no_more(@TempDir Path data)
      throws IOException {
    int port;
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
      port = free.getLocalPort();
    }
    ServerSettings settings =
        World.settings(data).withPort(port).withAuditFor(Optional.of(Duration.ZERO));

    assertThatThrownBy(() -> AuthorizationServer.start(settings))
        .hasMessage("Audit events are kept for longer than zero days.");
    assertThatThrownBy(() -> new Socket("127.0.0.1", port).close()).isInstanceOf(IOException.class);
  }

  @Test
  void a_data_folder_that_cannot_be_written_is_told_in_one_sentence(@TempDir Path folder)
      throws IOException {
    Path data = Files.writeString(folder.resolve("file"), "").resolve("data");

    assertThatThrownBy(() -> AuthorizationServer.start(World.settings(data)))
        .isInstanceOf(ServerFailure.class)
        .hasMessage(
            "The data folder "
                + data
                + " cannot be written; name another one or change its permissions.");
  }

  @Test
  void other_addresses_than_loopback_are_listened_on_only_when_told(@TempDir Path data)
      throws IOException {
    InetAddress other = InetAddress.getByName("127.0.0.2");
    ServerSettings settings = World.settings(data);
    try (World world = World.in(settings)) {
      int port = world.server.port();
      assertThatThrownBy(() -> new Socket(other, port).close()).isInstanceOf(IOException.class);
    }
    try (World world = World.again(settings.withHost("127.0.0.2"))) {
      assertThat(world.server.address().getHost()).isEqualTo("127.0.0.2");
      assertThat(world.window().get("/login").status()).isEqualTo(200);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "''        | The host is empty; name an address of this machine, or 0.0.0.0.",
        "' '       | The host is empty; name an address of this machine, or 0.0.0.0.",
        "300.1.1.1 | The host 300.1.1.1 is unknown; name an address of this machine.",
        "192.0.2.9 | 192.0.2.9 is no address of this machine; name one of its own, such as"
            + " 127.0.0.1.",
      })
  void a_host_that_is_not_ours_is_told_in_one_sentence(
      String host, String sentence, @TempDir Path data) {
    assertThatThrownBy(() -> AuthorizationServer.start(World.settings(data).withHost(host)))
        .isInstanceOf(ServerFailure.class)
        .hasMessage(sentence);
  }

  @Test
  void a_service_name_that_no_page_can_show_is_refused(@TempDir Path data) {
    assertThatThrownBy(() -> AuthorizationServer.start(ServerSettings.in(data, " ").withPort(0)))
        .isInstanceOf(ServerFailure.class)
        .hasMessage("The service name is empty; say what the pages call the service.");
    assertThatThrownBy(
            () -> AuthorizationServer.start(ServerSettings.in(data, "x".repeat(101)).withPort(0)))
        .isInstanceOf(ServerFailure.class)
        .hasMessage("The service name has more than 100 characters; choose a shorter one.");
  }

  @Test
  void https_is_promised_for_our_own_name_alone(@TempDir Path data) {
    URI https = URI.create("https://link.example");
    try (World world = World.in(World.settings(data).withPublicUrl(https))) {
      assertThat(world.window().get("/login").header("Strict-Transport-Security"))
          .isEqualTo("max-age=31536000");
    }
  }

  @Test
  void the_subject_of_an_account_is_not_its_name(@TempDir Path data) {
    try (World world = World.in(data)) {
      String ada = world.server.accounts().find("ada").orElseThrow().subject().value();
      String ben = world.server.accounts().find("ben").orElseThrow().subject().value();

      assertThat(ada).hasSize(36).isNotEqualTo(ben).doesNotContain("ada");
    }
  }

  @Test
  void no_password_is_kept(@TempDir Path data) throws IOException {
    World.in(data).close();

    try (var files = Files.list(data)) {
      for (Path file : files.toList()) {
        assertThat(
                new String(Files.readAllBytes(file), java.nio.charset.StandardCharsets.ISO_8859_1))
            .doesNotContain(World.PASSWORD, World.SECRET);
      }
    }
  }
}
