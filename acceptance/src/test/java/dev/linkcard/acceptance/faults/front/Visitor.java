package dev.linkcard.acceptance.faults.front;

import java.io.IOException;
import java.net.Socket;
import org.jspecify.annotations.Nullable;

/** One connection of a client, from which exchange after exchange goes to the next replica. */
final class Visitor implements Runnable {
  private final Front front;
  private final Mishap mishap;
  private final Socket client;

  Visitor(Front front, Mishap mishap, Socket client) {
    this.front = front;
    this.mishap = mishap;
    this.client = client;
  }

  @Override
  public void run() {
    @Nullable Exchange exchange = null;
    try (client) {
      byte[] bytes = new byte[16_384];
      for (int read = read(bytes); read >= 0; read = read(bytes)) {
        if (mishap == Mishap.REQUEST_LOST) {
          front.count(mishap);
          client.setSoLinger(true, 0);
          return;
        }
        if (exchange == null || exchange.isAnswered()) {
          leave(exchange);
          exchange = new Exchange(front, mishap, client, front.replica());
          front.run(exchange);
        }
        exchange.send(bytes, read);
      }
    } catch (IOException gone) {
      // The client sees a closed connection.
    } finally {
      leave(exchange);
    }
  }

  private int read(byte[] bytes) throws IOException {
    return client.getInputStream().read(bytes);
  }

  private static void leave(@Nullable Exchange exchange) {
    if (exchange != null) {
      exchange.leave();
    }
  }
}
