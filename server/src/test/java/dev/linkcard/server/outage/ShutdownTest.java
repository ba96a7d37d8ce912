package dev.linkcard.server.outage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.linkcard.server.World;
import dev.linkcard.server.http.Answer;
import dev.linkcard.server.postgres.Postgres;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class ShutdownTest {
  private static boolean accepts(int port) {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      return socket.isConnected();
    } catch (IOException refused) {
      return false;
    }
  }

  @Test
  @Timeout(120)
  void a_request_that_is_being_answered_when_the_server_stops_gets_its_answer() throws Exception {
    try (Cable cable = new Cable(Postgres.port())) {
      World world = World.in(World.settings(Postgres.database(cable.port())));
      String refreshToken = world.linked().text("refresh_token");
      cable.hold();
      CompletableFuture<Answer> answer =
          CompletableFuture.supplyAsync(() -> world.token(World.refresh(refreshToken)));
      while (!cable.isWaiting()) {
        Thread.sleep(10);
      }
      int port = world.server.port();
      CompletableFuture<Void> closed = CompletableFuture.runAsync(world::close);
      while (accepts(port)) {
        Thread.sleep(10);
      }
      cable.mend();

      // 503 if the machine was so busy that the server gave the database up meanwhile.
      assertThat(answer.get(60, TimeUnit.SECONDS).status()).isIn(200, 503);
      closed.get(60, TimeUnit.SECONDS);
    }
  }
}
