package dev.linkcard.emulator.linking;

/** What the token endpoint's answer means for the link. */
sealed interface TokenAnswer {
  /**
   * New tokens.
   *
   * @param tokens to keep
   */
  record Issued(Tokens tokens) implements TokenAnswer {}

  /**
   * No tokens.
   *
   * @param cause one sentence for the developer
   */
  record Refused(String cause) implements TokenAnswer {}
}
