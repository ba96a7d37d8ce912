package dev.linkcard.emulator.wiretap;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * Cuts one direction of a connection into HTTP/1.1 messages (RFC 9112 §6), as the bytes come in.
 */
final class MessageReader {
  private static final int LONGEST_LINE = 64 * 1024;
  private static final int LONGEST_HEAD = 256 * 1024;
  private static final int KEPT = 64 * 1024;

  private final Predicate<HttpMessage> hasBody;
  private final Consumer<HttpMessage> consumer;
  private final ByteArrayOutputStream line = new ByteArrayOutputStream();
  private final ByteArrayOutputStream body = new ByteArrayOutputStream();
  private List<String> head = new ArrayList<>();
  private Part part = Part.HEAD;
  private long left;
  private long length;
  private int headLength;

  /** What the next byte belongs to. */
  private enum Part {
    HEAD,
    BODY,
    BODY_TO_END,
    CHUNK_SIZE,
    CHUNK,
    CHUNK_END,
    TRAILER,
    UNREADABLE
  }

  /** Makes a reader that asks, for a message without a length, whether it has a body. */
  MessageReader(Predicate<HttpMessage> hasBody, Consumer<HttpMessage> consumer) {
    this.hasBody = hasBody;
    this.consumer = consumer;
  }

  void read(byte[] bytes, int count) {
    int at = 0;
    while (at < count && part != Part.UNREADABLE) {
      if (part == Part.BODY || part == Part.CHUNK || part == Part.BODY_TO_END) {
        at += bodyBytes(bytes, at, count);
      } else {
        lineByte(bytes[at++]);
      }
    }
  }

  /** Reads no further. */
  void giveUp() {
    part = Part.UNREADABLE;
  }

  /** Ends a body that lasts until the connection closes. */
  void end() {
    if (part == Part.BODY_TO_END) {
      emit();
    }
  }

  private int bodyBytes(byte[] bytes, int at, int count) {
    int some = part == Part.BODY_TO_END ? count - at : (int) Math.min(left, count - at);
    body.write(bytes, at, Math.max(0, Math.min(some, KEPT - body.size())));
    length += some;
    left -= some;
    if (left == 0 && part == Part.BODY) {
      emit();
    } else if (left == 0 && part == Part.CHUNK) {
      part = Part.CHUNK_END;
    }
    return some;
  }

  private void lineByte(byte value) {
    if (value != '\n') {
      line.write(value);
      if (line.size() > LONGEST_LINE) {
        part = Part.UNREADABLE;
      }
      return;
    }
    String text = line.toString(StandardCharsets.ISO_8859_1).strip();
    line.reset();
    switch (part) {
      case HEAD -> headLine(text);
      case CHUNK_SIZE -> chunkSize(text);
      case CHUNK_END -> part = Part.CHUNK_SIZE;
      case TRAILER -> {
        if (text.isEmpty()) {
          emit();
        }
      }
      default -> throw new IllegalStateException("A body is not read by lines.");
    }
  }

  private void headLine(String text) {
    headLength += text.length();
    if (headLength > LONGEST_HEAD) {
      part = Part.UNREADABLE;
    } else if (!text.isEmpty()) {
      head.add(text);
    } else if (!head.isEmpty()) {
      startBody(new HttpMessage(head, new byte[0], 0));
    }
  }

  private void startBody(HttpMessage message) {
    String size = message.header("Content-Length").orElse("");
    String coding = message.header("Transfer-Encoding").orElse("").toLowerCase(Locale.ROOT);
    if (!hasBody.test(message) || (coding.isEmpty() && size.equals("0"))) {
      emit();
    } else if (coding.contains("chunked")) {
      part = Part.CHUNK_SIZE;
    } else if (size.matches("[0-9]{1,12}")) {
      left = Long.parseLong(size);
      part = Part.BODY;
    } else if (message.startLine().startsWith("HTTP/")) {
      left = -1;
      part = Part.BODY_TO_END;
    } else {
      emit();
    }
  }

  private void chunkSize(String text) {
    String size = text.replaceAll(";.*", "").strip();
    if (!size.matches("[0-9A-Fa-f]{1,8}")) {
      part = Part.UNREADABLE;
      return;
    }
    left = Long.parseLong(size, 16);
    part = left == 0 ? Part.TRAILER : Part.CHUNK;
  }

  private void emit() {
    HttpMessage message = new HttpMessage(head, body.toByteArray(), length);
    head = new ArrayList<>();
    body.reset();
    length = 0;
    headLength = 0;
    part = Part.HEAD;
    consumer.accept(message);
  }
}
