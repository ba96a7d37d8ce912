package dev.linkcard.emulator.wiretap;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MessageReaderTest {
  private static final String STREAM =
      "HTTP/1.1 200 OK\r\ncontent-length: 5\r\nContent-Type: text/plain\r\n\r\nhello"
          + "HTTP/1.1 200 OK\r\nTransfer-Encoding: Chunked\r\nContent-Type: text/plain\r\n\r\n"
          + "4;x=y\r\nfour\r\nA\r\nten more c\r\n0\r\nTrailer: t\r\n\r\n"
          + "HTTP/1.1 204 No Content\r\nTransfer-Encoding: chunked\r\n\r\n"
          + "HTTP/1.1 200 OK\nContent-Length: 0\n\n"
          + "HTTP/1.0 200 OK\r\nContent-Type: text/plain\r\n\r\nto the end";

  private final List<String> bodies = new ArrayList<>();
  private final MessageReader reader =
      new MessageReader(message -> message.status() != 204, message -> bodies.add(message.text()));

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 7, 64, 10_000})
  void messages_are_the_same_however_the_bytes_come_in(int size) {
    byte[] bytes = STREAM.getBytes(StandardCharsets.ISO_8859_1);
    for (int at = 0; at < bytes.length; at += size) {
      int count = Math.min(size, bytes.length - at);
      byte[] part = new byte[count + 3];
      System.arraycopy(bytes, at, part, 0, count);
      reader.read(part, count);
    }
    reader.end();

    assertThat(bodies).containsExactly("hello", "fourten more c", "", "", "to the end");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nxyz\r\n",
        "HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nshort",
        "\u0016\u0003\u0001 no HTTP at all"
      })
  void what_is_no_whole_message_is_left_alone(String stream) {
    byte[] bytes = stream.getBytes(StandardCharsets.ISO_8859_1);
    reader.read(bytes, bytes.length);
    reader.end();

    assertThat(bodies).isEmpty();
  }

  @Test
  void a_head_without_end_is_given_up() {
    byte[] line = ("X: " + "y".repeat(1000) + "\r\n").getBytes(StandardCharsets.ISO_8859_1);
    byte[] rest = "\r\n".getBytes(StandardCharsets.ISO_8859_1);
    for (int i = 0; i < 1000; i++) {
      reader.read(line, line.length);
    }
    reader.read(rest, rest.length);

    assertThat(bodies).isEmpty();
  }
}
