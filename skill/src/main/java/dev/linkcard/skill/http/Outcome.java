package dev.linkcard.skill.http;

import java.nio.charset.StandardCharsets;

/** What came of a call. */
public sealed interface Outcome {
  /**
   * An answer, complete.
   *
   * @param status the HTTP status
   * @param body the bytes of the body
   */
  record Answered(int status, byte[] body) implements Outcome {
    /** Returns the body as UTF-8. */
    public String text() {
      return new String(body, StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
      return "Answered[" + status + ", " + body.length + " bytes]";
    }
  }

  /**
   * No answer.
   *
   * @param why one sentence without a secret
   */
  record Failed(String why) implements Outcome {}
}
