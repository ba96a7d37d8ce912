package dev.linkcard.server.wire;

import dev.linkcard.server.refusals.Refused;

/** Names each reason to refuse a request by its mere form; all are {@code invalid_request}. */
public enum Malformed implements Refused {
  /** The endpoint takes POST alone (RFC 6749 §3.2, RFC 7009 §2.1, RFC 7662 §2.1). */
  NOT_POST(405, "Send a POST request."),
  /** The authorization endpoint and user info take GET and POST (RFC 6749 §3.1). */
  NOT_GET_OR_POST(405, "Send a GET or a POST request."),
  /** RFC 6749 §4.1.3: the parameters are a form. */
  NOT_A_FORM(400, "Send the parameters as application/x-www-form-urlencoded."),
  BODY_TOO_LARGE(413, "The body has more than 64 KiB."),
  BODY_TOO_SLOW(408, "The body did not come in time."),
  /** An authorization request has to fit into addresses on its way through log-in and back. */
  REQUEST_TOO_LONG(413, "The authorization request has more than 16 KiB."),
  TOO_MANY_PARAMETERS(400, "There are more than 100 parameters."),
  BROKEN_ESCAPE(400, "A percent sign is not followed by two hexadecimal digits."),
  /** RFC 6749 appendix B. */
  NOT_UTF8(400, "A parameter is not UTF-8."),
  NULL_CHARACTER(400, "A parameter contains a null character.");

  private final int status;
  private final String text;

  Malformed(int status, String text) {
    this.status = status;
    this.text = text;
  }

  @Override
  public int status() {
    return status;
  }

  @Override
  public String error() {
    return "invalid_request";
  }

  @Override
  public String text() {
    return text;
  }
}
