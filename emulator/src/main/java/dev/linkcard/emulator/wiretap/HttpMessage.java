package dev.linkcard.emulator.wiretap;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * One HTTP/1.1 message as it passed.
 *
 * @param head the start line and the header lines
 * @param body the body without its chunk marks, cut off at 64 KiB
 * @param length how long the body really was, in bytes
 */
public record HttpMessage(List<String> head, byte[] body, long length) {
  /** Copies the lines. */
  public HttpMessage {
    head = List.copyOf(head);
  }

  /** Returns the request line or the status line. */
  public String startLine() {
    return head.get(0);
  }

  /** Returns the method of a request. */
  public String method() {
    return part(0);
  }

  /** Returns the path of a request without its query. */
  public String path() {
    return part(1).replaceAll("[?#].*", "");
  }

  /** Returns the status of a response. */
  public int status() {
    return part(1).matches("[0-9]{3}") ? Integer.parseInt(part(1)) : 0;
  }

  /** Returns the first header of a name, whatever its case. */
  public Optional<String> header(String name) {
    String start = name.toLowerCase(Locale.ROOT) + ":";
    return head.stream()
        .skip(1)
        .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(start))
        .map(line -> line.substring(start.length()).strip())
        .findFirst();
  }

  /** Returns the body as text, or its type and size where it is not text. */
  public String text() {
    String type = header("Content-Type").orElse("").toLowerCase(Locale.ROOT);
    boolean readable =
        type.startsWith("text/")
            || type.contains("json")
            || type.contains("urlencoded")
            || type.contains("xml");
    if (length > 0 && (!readable || header("Content-Encoding").isPresent())) {
      return "(" + length + " bytes of " + (type.isEmpty() ? "unknown type" : type) + ")";
    }
    String cut = length > body.length ? "\n… (" + length + " bytes in all)" : "";
    return new String(body, StandardCharsets.UTF_8) + cut;
  }

  @Override
  public String toString() {
    return "HttpMessage[" + head.size() + " lines of head, " + length + " bytes of body]";
  }

  private String part(int index) {
    String[] parts = startLine().split(" ", 3);
    return index < parts.length ? parts[index] : "";
  }
}
