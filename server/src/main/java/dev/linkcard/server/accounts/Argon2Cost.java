package dev.linkcard.server.accounts;

/**
 * What a hash of Argon2 costs (RFC 9106 section 3.1).
 *
 * @param kib memory in KiB
 */
record Argon2Cost(int kib, int passes, int lanes) {
  /** 19 MiB, two passes, one lane: the first choice of OWASP's password storage guide. */
  static final Argon2Cost OURS = new Argon2Cost(19_456, 2, 1);
}
