package dev.linkcard.server.http;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** An answer as its bytes came; without any, the status is 0. */
public record RawAnswer(int status, List<String> headers, String body) {
  static RawAnswer of(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    int end = text.indexOf("\r\n\r\n");
    if (end < 0) {
      return new RawAnswer(0, List.of(), text);
    }
    List<String> lines = List.of(text.substring(0, end).split("\r\n"));
    RawAnswer answer =
        new RawAnswer(
            Integer.parseInt(lines.get(0).split(" ")[1]),
            lines.subList(1, lines.size()),
            text.substring(end + 4));
    return answer.header("Transfer-Encoding").equals("chunked") ? answer.joined() : answer;
  }

  /** Returns a header; empty if there is none. */
  public String header(String name) {
    String start = name.toLowerCase(Locale.ROOT) + ":";
    return headers.stream()
        .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(start))
        .map(line -> line.substring(start.length()).strip())
        .findFirst()
        .orElse("");
  }

  public Document page() {
    return Jsoup.parse(body);
  }

  /** Tells whether the answer shows what no answer may: a trace, or the name of a class. */
  public boolean leaks() {
    return List.of("Exception", "\tat ", "springframework", "java.lang", "org.apache", "Tomcat")
        .stream()
        .anyMatch(body::contains);
  }

  private RawAnswer joined() {
    StringBuilder joined = new StringBuilder();
    String rest = body;
    while (!rest.isEmpty()) {
      int line = rest.indexOf("\r\n");
      int length = line < 0 ? 0 : Integer.parseInt(rest.substring(0, line).strip(), 16);
      byte[] bytes = rest.substring(line + 2).getBytes(StandardCharsets.UTF_8);
      if (length == 0 || bytes.length < length) {
        break;
      }
      joined.append(new String(bytes, 0, length, StandardCharsets.UTF_8));
      rest = new String(bytes, length, bytes.length - length, StandardCharsets.UTF_8);
      rest = rest.startsWith("\r\n") ? rest.substring(2) : rest;
    }
    return new RawAnswer(status, headers, joined.toString());
  }
}
