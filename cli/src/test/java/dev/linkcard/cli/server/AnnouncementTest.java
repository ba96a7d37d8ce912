package dev.linkcard.cli.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.linkcard.server.AuthorizationServer;
import dev.linkcard.server.ServerSettings;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AnnouncementTest {
  private static List<String> announced(ServerSettings settings) {
    StringWriter out = new StringWriter();
    try (AuthorizationServer server = AuthorizationServer.start(settings.withPort(0))) {
      ServerCommand.announce(server, new PrintWriter(out));
      List<String> lines = out.toString().lines().toList();
      lines.forEach(line -> assertThat(status(line)).isLessThan(400));
      return lines;
    }
  }

  private static int status(String line) {
    try {
      URI address = URI.create(line.substring(line.indexOf(": ") + 2));
      HttpURLConnection call = (HttpURLConnection) address.toURL().openConnection();
      call.setInstanceFollowRedirects(false);
      return call.getResponseCode();
    } catch (IOException broken) {
      throw new AssertionError(broken);
    }
  }

  @Test
  void a_server_says_where_it_listens(@TempDir Path data) {
    assertThat(announced(ServerSettings.in(data, "Cadenza")))
        .singleElement()
        .asString()
        .matches("Authorization server: http://127\\.0\\.0\\.1:[0-9]+");
  }

  @Test
  void a_server_with_metrics_says_at_which_port_they_are(@TempDir Path data) {
    assertThat(announced(ServerSettings.in(data, "Cadenza").withMetricsPort(0)))
        .hasSize(2)
        .last()
        .asString()
        .matches("Metrics: http://127\\.0\\.0\\.1:[0-9]+/metrics");
  }
}
