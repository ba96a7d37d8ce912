package dev.linkcard.emulator.journal;

/** What a message is within its exchange. */
public enum Kind {
  /** The first message of an exchange. */
  REQUEST,
  /** The answer to a request. */
  RESPONSE,
  /** A message that nobody answers, such as a card. */
  NOTE
}
