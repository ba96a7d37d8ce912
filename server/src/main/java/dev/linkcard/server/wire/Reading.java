package dev.linkcard.server.wire;

/** What became of an encoded query or form. */
public sealed interface Reading {
  /** It could be read. */
  record Read(Parameters parameters) implements Reading {}

  /** It could not. */
  record Unreadable(Malformed reason) implements Reading {}
}
