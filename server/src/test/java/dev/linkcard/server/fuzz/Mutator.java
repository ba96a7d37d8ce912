package dev.linkcard.server.fuzz;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;

/** Changes requests at random; the same seed changes them alike. */
final class Mutator {
  private final Random random;
  private final List<byte[]> seeds;

  Mutator(int seed, List<byte[]> seeds) {
    this.random = new Random(seed);
    this.seeds = seeds;
  }

  /**
   * Returns the next request: one of the seeds after one to eight changes, a third of them
   * anywhere, the others in the parameters alone, which get past the reading of HTTP.
   */
  byte[] next() {
    byte[] seed = any();
    String text = new String(seed, StandardCharsets.ISO_8859_1);
    if (random.nextInt(3) == 0 || text.contains("chunked")) {
      return mutated(seed);
    }
    int end = text.indexOf("\r\n\r\n") + 4;
    String head = text.substring(0, end);
    String body = text.substring(end);
    if (body.isEmpty()) {
      int address = head.indexOf(' ') + 2;
      int query = head.contains("?") ? head.indexOf('?') + 1 : address;
      int space = head.indexOf(' ', address);
      head =
          head.substring(0, query) + escaped(head.substring(query, space)) + head.substring(space);
    } else {
      body = mutated(body);
      head = head.replaceFirst("Content-Length: \\d+", "Content-Length: " + body.length());
    }
    return (head + body).getBytes(StandardCharsets.ISO_8859_1);
  }

  /** Changes a query, and spells it so that it can stand in a request line. */
  private String escaped(String query) {
    StringBuilder escaped = new StringBuilder();
    for (char c : mutated(query).toCharArray()) {
      boolean fits = c > ' ' && c < 0x7f && "\"<>\\^`{|}#".indexOf(c) < 0;
      escaped.append(fits ? String.valueOf(c) : String.format("%%%02x", (int) c));
    }
    return escaped.toString();
  }

  private String mutated(String text) {
    return new String(
        mutated(text.getBytes(StandardCharsets.ISO_8859_1)), StandardCharsets.ISO_8859_1);
  }

  private byte[] mutated(byte[] seed) {
    byte[] request = seed;
    for (int n = random.nextInt(8); n >= 0; n--) {
      request = changed(request);
    }
    return request;
  }

  private byte[] changed(byte[] request) {
    int from = random.nextInt(request.length + 1);
    int to = Math.min(request.length, from + random.nextInt(20));
    return switch (random.nextInt(7)) {
      case 0 -> replaced(request, from, to, new byte[0]);
      case 1 -> replaced(request, from, from, noise());
      case 2 -> replaced(request, from, to, noise());
      case 3 -> replaced(request, from, from, word());
      case 4 -> replaced(request, from, to, word());
      case 5 -> replaced(request, from, from, part(any()));
      default -> replaced(request, from, from, part(request));
    };
  }

  private static byte[] replaced(byte[] request, int from, int to, byte[] by) {
    ByteArrayOutputStream changed = new ByteArrayOutputStream();
    changed.write(request, 0, from);
    changed.writeBytes(by);
    changed.write(request, to, request.length - to);
    return changed.toByteArray();
  }

  private byte[] any() {
    return seeds.get(random.nextInt(seeds.size()));
  }

  private byte[] noise() {
    byte[] noise = new byte[1 + random.nextInt(4)];
    random.nextBytes(noise);
    return noise;
  }

  private byte[] word() {
    String word = Words.ALL.get(random.nextInt(Words.ALL.size()));
    return (random.nextInt(4) == 0 ? "\r\n" + word + "\r\n" : word)
        .getBytes(StandardCharsets.ISO_8859_1);
  }

  private byte[] part(byte[] request) {
    if (request.length == 0) {
      return request;
    }
    int from = random.nextInt(request.length);
    int length = random.nextInt(Math.min(200, request.length - from) + 1);
    byte[] part = new byte[length];
    System.arraycopy(request, from, part, 0, length);
    return part;
  }
}
