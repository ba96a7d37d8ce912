package dev.linkcard.server.wire;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;

/** Reads a form for so long and so far, and no longer: a worker waits for its bytes. */
final class Body {
  /** For all of it, in real time; the container waits half as long for any of it. */
  private static final Duration LONGEST = Duration.ofSeconds(10);

  private Body() {}

  /** Reads a form of at most {@code largest} bytes, or says why it cannot be read. */
  static Reading read(InputStream in, int largest) {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    byte[] buffer = new byte[8192];
    long begun = System.nanoTime();
    try {
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        body.write(buffer, 0, n);
        if (body.size() > largest) {
          return new Reading.Unreadable(Malformed.BODY_TOO_LARGE);
        }
        if (System.nanoTime() - begun > LONGEST.toNanos()) {
          return new Reading.Unreadable(Malformed.BODY_TOO_SLOW);
        }
      }
      return Encoded.read(body.toByteArray());
    } catch (IOException stopped) {
      return new Reading.Unreadable(Malformed.BODY_TOO_SLOW);
    }
  }
}
