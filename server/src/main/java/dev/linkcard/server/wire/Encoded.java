package dev.linkcard.server.wire;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code application/x-www-form-urlencoded} to the letter (RFC 6749 appendix B): nothing is
 * guessed, and nothing is replaced by a question mark.
 */
public final class Encoded {
  private static final int MOST_PARAMETERS = 100;

  private final Map<String, List<String>> values = new LinkedHashMap<>();
  private int count;

  private Encoded() {}

  /** Reads a query or a form; an empty one has no parameters. */
  public static Reading read(byte[] form) {
    Encoded encoded = new Encoded();
    int from = 0;
    for (int at = 0; at <= form.length; at++) {
      if (at == form.length || form[at] == '&') {
        @Nullable Malformed flaw =
            at == from ? null : encoded.add(Arrays.copyOfRange(form, from, at));
        if (flaw != null) {
          return new Reading.Unreadable(flaw);
        }
        from = at + 1;
      }
    }
    return new Reading.Read(new Parameters(encoded.values));
  }

  /** Reads a single name or value; empty where it cannot be read. */
  public static Optional<String> text(String encoded) {
    Text text = Text.of(encoded.getBytes(StandardCharsets.UTF_8));
    return text.flaw() == null ? Optional.of(text.text()) : Optional.empty();
  }

  private @Nullable Malformed add(byte[] pair) {
    if (++count > MOST_PARAMETERS) {
      return Malformed.TOO_MANY_PARAMETERS;
    }
    int equals = 0;
    while (equals < pair.length && pair[equals] != '=') {
      equals++;
    }
    Text name = Text.of(Arrays.copyOfRange(pair, 0, equals));
    Text value = Text.of(Arrays.copyOfRange(pair, Math.min(equals + 1, pair.length), pair.length));
    if (name.flaw() == null && value.flaw() == null) {
      values.computeIfAbsent(name.text(), absent -> new ArrayList<>()).add(value.text());
    }
    return name.flaw() == null ? value.flaw() : name.flaw();
  }

  /** A decoded name or value, or what is wrong with it. */
  private record Text(String text, @Nullable Malformed flaw) {
    static Text of(byte[] encoded) {
      byte[] plain = new byte[encoded.length];
      int length = 0;
      for (int at = 0; at < encoded.length; at++) {
        int letter = encoded[at] == '+' ? ' ' : encoded[at];
        if (letter == '%') {
          letter = at + 2 < encoded.length ? hex(encoded[at + 1], encoded[at + 2]) : -1;
          if (letter < 0) {
            return new Text("", Malformed.BROKEN_ESCAPE);
          }
          at += 2;
        }
        plain[length++] = (byte) letter;
      }
      return utf8(ByteBuffer.wrap(plain, 0, length));
    }

    private static int hex(byte high, byte low) {
      int first = Character.digit(high & 0xff, 16);
      int second = Character.digit(low & 0xff, 16);
      return first < 0 || second < 0 ? -1 : first << 4 | second;
    }

    private static Text utf8(ByteBuffer plain) {
      try {
        String text = StandardCharsets.UTF_8.newDecoder().decode(plain).toString();
        return text.indexOf('\0') < 0
            ? new Text(text, null)
            : new Text("", Malformed.NULL_CHARACTER);
      } catch (CharacterCodingException wrong) {
        return new Text("", Malformed.NOT_UTF8);
      }
    }
  }
}
