package dev.linkcard.server.wire;

import static org.assertj.core.api.Assertions.assertThat;

import dev.linkcard.server.World;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Requests whose bodies do not come. */
class HalfSentTest {
  @Test
  @Timeout(120)
  void requests_whose_bodies_stay_away_keep_nobody_else_waiting(@TempDir Path data)
      throws IOException {
    List<Socket> halfSent = new ArrayList<>();
    try (World world = World.in(data)) {
      for (int n = 0; n < 60; n++) {
        halfSent.add(halfSent(world.server.port()));
      }
      long begun = System.nanoTime();

      assertThat(world.window().get("/login").status()).isEqualTo(200);
      // With no worker left the answer came when the container gave a body up, after a minute.
      assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(30));

      Socket first = halfSent.get(0);
      first.setSoTimeout(40_000);
      String answer = new String(first.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

      assertThat(answer).startsWith("HTTP/1.1 408 ");
    } finally {
      for (Socket socket : halfSent) {
        socket.close();
      }
    }
  }

  private static Socket halfSent(int port) throws IOException {
    Socket socket = new Socket("127.0.0.1", port);
    String request =
        "POST /oauth2/token HTTP/1.1\r\nHost: 127.0.0.1\r\n"
            + "Content-Type: application/x-www-form-urlencoded\r\n"
            + "Content-Length: 100\r\n\r\na=b";
    socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
    return socket;
  }
}
