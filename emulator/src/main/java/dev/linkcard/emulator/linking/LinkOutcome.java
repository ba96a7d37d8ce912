package dev.linkcard.emulator.linking;

/** How an attempt to link ended. */
public sealed interface LinkOutcome {
  /** The tokens are there. */
  record Linked() implements LinkOutcome {}

  /**
   * Alexa is unable to link.
   *
   * @param errorKey Alexa's word in the address of the result page; empty if it gives none
   * @param cause one sentence for the developer; Alexa's user never sees it
   */
  record Failed(String errorKey, String cause) implements LinkOutcome {}
}
