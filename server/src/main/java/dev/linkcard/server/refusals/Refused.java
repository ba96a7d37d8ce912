package dev.linkcard.server.refusals;

/** One reason to refuse a request. */
public interface Refused {
  /** Returns the HTTP status, 400 to 503. */
  int status();

  /** Returns the wire code, such as {@code invalid_request}. */
  String error();

  /** Returns the text for the other side's developers; it never repeats what they sent. */
  String text();
}
