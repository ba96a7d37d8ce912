package dev.linkcard.emulator.journal;

import java.util.List;

/**
 * What a message says, before its secrets are masked.
 *
 * @param label the line above the arrow
 * @param head the start line and the headers, one a line
 * @param body the body as text
 */
public record Content(String label, List<String> head, String body) {
  /** Copies the lines. */
  public Content {
    head = List.copyOf(head);
  }

  /** Returns content that is said rather than sent, and so has no head. */
  public static Content said(String label, String body) {
    return new Content(label, List.of(), body);
  }

  @Override
  public String toString() {
    return "Content[" + head.size() + " lines of head, " + body.length() + " characters of body]";
  }
}
