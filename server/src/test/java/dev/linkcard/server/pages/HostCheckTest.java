package dev.linkcard.server.pages;

import static org.assertj.core.api.Assertions.assertThat;

import dev.linkcard.server.ServerSettings;
import dev.linkcard.server.World;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HostCheckTest {
  @Test
  void a_foreign_name_for_loopback_gets_no_page(@TempDir Path data) throws IOException {
    try (World world = World.in(data)) {
      assertThat(statusLine(world, "evil.example")).isEqualTo("HTTP/1.1 400 ");
      assertThat(statusLine(world, "localhost")).isEqualTo("HTTP/1.1 200 ");
      assertThat(statusLine(world, "127.0.0.1:" + world.server.port())).isEqualTo("HTTP/1.1 200 ");
    }
  }

  @Test
  void a_foreign_name_gets_no_page_where_this_machine_is_a_trusted_proxy(@TempDir Path data)
      throws IOException {
    ServerSettings settings =
        World.settings(data).withPublicUrl(URI.create("https://link.example"));
    try (World world = World.in(settings)) {
      assertThat(statusLine(world, "evil.example")).isEqualTo("HTTP/1.1 400 ");
      assertThat(statusLine(world, "link.example.evil.example")).isEqualTo("HTTP/1.1 400 ");
      assertThat(statusLine(world, "LINK.example")).isEqualTo("HTTP/1.1 200 ");
      assertThat(statusLine(world, "localhost:7710")).isEqualTo("HTTP/1.1 200 ");
      assertThat(statusLine(world, "[::1]:7710")).isEqualTo("HTTP/1.1 200 ");
    }
  }

  private static String statusLine(World world, String host) throws IOException {
    try (Socket socket = new Socket("127.0.0.1", world.server.port())) {
      String request = "GET /login HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n";
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return answer.substring(0, answer.indexOf("\r\n"));
    }
  }
}
