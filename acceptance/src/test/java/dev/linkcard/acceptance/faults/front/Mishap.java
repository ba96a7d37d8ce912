package dev.linkcard.acceptance.faults.front;

/** What becomes of an exchange on its way. */
public enum Mishap {
  /** Nothing: both ways are open. */
  NONE,
  /** The connection is reset before a byte of the request was passed on. */
  REQUEST_LOST,
  /** The replica's answer has begun to come, and the connection is closed without any of it. */
  ANSWER_LOST,
  /** Half of the answer's first bytes are passed on, and the connection is closed. */
  ANSWER_CUT,
  /** The answer waits until Alexa has given up. */
  ANSWER_LATE
}
