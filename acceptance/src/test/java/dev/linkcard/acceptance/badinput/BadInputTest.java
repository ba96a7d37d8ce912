package dev.linkcard.acceptance.badinput;

import static org.assertj.core.api.Assertions.assertThat;

import dev.linkcard.acceptance.command.Linkcard;
import dev.linkcard.acceptance.command.Linkcard.Ended;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BadInputTest {
  @TempDir private Path folder;

  @Test
  void a_port_in_use_is_named() throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      int port = taken.getLocalPort();

      assertThatItSays(
          Linkcard.run("demo", "--no-open", "--ports", port + ",0,0,0"),
          "Port "
              + port
              + " is in use, and Alexa needs it; stop what listens there, or choose with --port-base or --ports.");
      assertThatItSays(
          Linkcard.run("demo", "--no-open", "--ports", "0,0,0," + port),
          "Port "
              + port
              + " is in use, and the skill needs it; stop what listens there, or choose with --port-base or --ports.");
    }
  }

  @Test
  void a_data_folder_that_cannot_be_written_is_named() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "in the way");

    assertThatItSays(
        Linkcard.run("demo", "--headless", "--data", file.resolve("data").toString()),
        "The data folder "
            + file.resolve("data")
            + " cannot be written; name another one or change its permissions.");
  }

  @Test
  void an_unknown_option_is_named() {
    assertThatItSays(
        Linkcard.run("demo", "--fast"), "Unknown option: '--fast'. See linkcard demo --help.");
  }

  @Test
  void ports_that_are_none_are_named() {
    assertThatItSays(
        Linkcard.run("demo", "--ports", "1,2"),
        "--ports 1,2 is not four numbers; write them as in --ports 7700,7710,7720,7730.");
    assertThatItSays(
        Linkcard.run("demo", "--port-base", "65530"),
        "Port 65540 does not exist; ports are 0 (any) to 65535.");
  }

  @Test
  void a_broken_interaction_model_is_named_with_its_place() throws IOException {
    Path model =
        Files.writeString(folder.resolve("model.json"), "{\n  \"interactionModel\": nothing\n}");

    assertThatItSays(
        Linkcard.run("emulator", "--endpoint", "http://127.0.0.1:1/", "--model", model.toString()),
        model + ": The interaction model is not JSON: line 2, column 23.");
  }

  @Test
  void a_missing_file_is_named() {
    Path model = folder.resolve("none.json");

    assertThatItSays(
        Linkcard.run("emulator", "--endpoint", "http://127.0.0.1:1/", "--model", model.toString()),
        "There is no file " + model + "; check the path.");
  }

  @Test
  void a_broken_settings_file_is_named_with_its_field() throws IOException {
    Path settings =
        Files.writeString(
            folder.resolve("linking.json"),
            """
            {"accountLinkingRequest": {"type": "AUTH_CODE",
              "authorizationUrl": "https://cadenza.example/authorize", "clientId": "alexa",
              "accessTokenUrl": "https://cadenza.example/token", "accessTokenScheme": "basic"}}
            """);

    assertThatItSays(
        Linkcard.run("doctor", "--account-linking", settings.toString()),
        settings
            + ": accessTokenScheme is \"basic\"; write HTTP_BASIC or REQUEST_BODY_CREDENTIALS.");
  }

  @Test
  void the_stack_trace_is_there_for_those_who_ask() {
    Ended ended = Linkcard.run("demo", "--debug", "--ports", "1,2");

    assertThat(ended.status()).isEqualTo(2);
    assertThat(ended.err()).contains("\tat dev.linkcard.cli.demo.Ports.parse");
  }

  private static void assertThatItSays(Ended ended, String sentence) {
    assertThat(ended.err()).isEqualTo("linkcard: " + sentence + System.lineSeparator());
    assertThat(ended.out()).isEmpty();
    assertThat(ended.status()).isEqualTo(2);
  }
}
