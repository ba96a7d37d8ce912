package dev.linkcard.server.wire;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What is read is what the JDK's decoder reads, survives a round trip, and has no null in it. */
public final class EncodedFuzz {
  private EncodedFuzz() {}

  /** Called by Jazzer. */
  public static void fuzzerTestOneInput(byte[] form) {
    if (Encoded.read(form) instanceof Reading.Read read) {
      Map<String, List<String>> values = read.parameters().values();
      check(values.equals(oracle(escaped(form))), "JDK reads otherwise");
      check(
          !(values.keySet() + "" + values.values()).contains("\0"),
          "a null character came through");
      byte[] again = read.parameters().toString().getBytes(StandardCharsets.UTF_8);
      check(
          values.size() == 1 && values.containsKey("")
              || Encoded.read(again) instanceof Reading.Read second
                  && second.parameters().values().equals(values),
          "not the same after a round trip");
    }
  }

  /** The JDK decodes a letter only where all of its bytes are escaped, or none. */
  private static String escaped(byte[] form) {
    StringBuilder ascii = new StringBuilder();
    for (byte letter : form) {
      ascii.append(letter < 0 ? String.format("%%%02x", letter) : String.valueOf((char) letter));
    }
    return ascii.toString();
  }

  private static Map<String, List<String>> oracle(String form) {
    Map<String, List<String>> values = new LinkedHashMap<>();
    for (String pair : form.split("&", -1)) {
      if (!pair.isEmpty()) {
        String[] parts = pair.split("=", 2);
        values
            .computeIfAbsent(decoded(parts[0]), absent -> new ArrayList<>())
            .add(parts.length == 1 ? "" : decoded(parts[1]));
      }
    }
    return values;
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }

  private static void check(boolean holds, String otherwise) {
    if (!holds) {
      throw new AssertionError(otherwise);
    }
  }
}
