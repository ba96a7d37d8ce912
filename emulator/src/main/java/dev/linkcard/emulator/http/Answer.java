package dev.linkcard.emulator.http;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** What came back from a call: an answer, or the reason why there is none. */
public sealed interface Answer {
  /** Returns the answer if there is one. */
  default Optional<Answered> answered() {
    return this instanceof Answered some ? Optional.of(some) : Optional.empty();
  }

  /**
   * An HTTP answer.
   *
   * @param status the HTTP status
   * @param contentType the media type as it was sent; empty if there was none
   * @param body the bytes of the body, complete
   */
  record Answered(int status, String contentType, byte[] body) implements Answer {
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
   * No answer that can be used.
   *
   * @param cause one sentence without a secret
   */
  record Missing(String cause) implements Answer {}
}
