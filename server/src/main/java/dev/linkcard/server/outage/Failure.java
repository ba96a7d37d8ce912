package dev.linkcard.server.outage;

import dev.linkcard.server.refusals.Refused;

/** The two things that the server, and not the request, can be to blame for. */
enum Failure implements Refused {
  AWAY(503, "temporarily_unavailable", "The database is away. Try again in a few seconds."),
  BROKEN(500, "server_error", "The server made a mistake.");

  private final int status;
  private final String error;
  private final String text;

  Failure(int status, String error, String text) {
    this.status = status;
    this.error = error;
    this.text = text;
  }

  @Override
  public int status() {
    return status;
  }

  /** Returns the code of RFC 6749 §4.1.2.1; clients are told the same, as §5.2 has none. */
  @Override
  public String error() {
    return error;
  }

  @Override
  public String text() {
    return text;
  }
}
