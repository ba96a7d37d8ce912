package dev.linkcard.acceptance.faults.front;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** One request and its answer: passes the answer on, or lets the mishap happen to it. */
final class Exchange implements Runnable {
  private static final String DONE = "HTTP/1.1 200";

  private final Front front;
  private final Mishap mishap;
  private final Socket client;
  private final Socket replica;
  private volatile boolean answered;
  private volatile boolean left;

  Exchange(Front front, Mishap mishap, Socket client, Socket replica) {
    this.front = front;
    this.mishap = mishap;
    this.client = client;
    this.replica = replica;
  }

  void send(byte[] bytes, int length) throws IOException {
    replica.getOutputStream().write(bytes, 0, length);
  }

  /** Tells whether the answer has begun, so that what the client sends next is another request. */
  boolean isAnswered() {
    return answered;
  }

  /** Ends the exchange; the client's connection is for the next one. */
  void leave() {
    left = true;
    close(replica);
  }

  @Override
  public void run() {
    try {
      byte[] bytes = new byte[16_384];
      for (int read = read(bytes); read >= 0; read = read(bytes)) {
        if (!answered) {
          answered = true;
          if (!survives(bytes, read)) {
            return;
          }
        }
        client.getOutputStream().write(bytes, 0, read);
      }
    } catch (IOException gone) {
      // Told to the client below.
    } finally {
      if (!left) {
        if (!answered) {
          front.countBroken();
        }
        close(client);
      }
      close(replica);
    }
  }

  private int read(byte[] bytes) throws IOException {
    return replica.getInputStream().read(bytes);
  }

  /** Lets happen what shall happen to the answer; false if that was the end of it. */
  private boolean survives(byte[] bytes, int read) throws IOException {
    if (mishap == Mishap.NONE) {
      return true;
    }
    if (new String(bytes, 0, read, StandardCharsets.ISO_8859_1).startsWith(DONE)) {
      front.count(mishap);
    }
    if (mishap == Mishap.ANSWER_CUT) {
      client.getOutputStream().write(bytes, 0, read / 2);
    }
    if (mishap != Mishap.ANSWER_LATE) {
      return false;
    }
    try {
      Thread.sleep(front.late().toMillis());
    } catch (InterruptedException stopped) {
      return false;
    }
    return true;
  }

  private static void close(Socket socket) {
    try {
      socket.close();
    } catch (IOException closed) {
      // It was closed, then.
    }
  }
}
