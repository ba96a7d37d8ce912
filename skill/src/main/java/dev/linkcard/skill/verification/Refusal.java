package dev.linkcard.skill.verification;

/** Why a request is not taken for Alexa's; for the log, never for the sender. */
public enum Refusal {
  CERTIFICATE_URL("The header SignatureCertChainUrl is missing or not an address of Alexa's."),
  CERTIFICATE_UNAVAILABLE("The certificate chain could not be fetched."),
  CERTIFICATE_UNTRUSTED(
      "The certificate chain is broken, out of date, not trusted or not Alexa's."),
  SIGNATURE("The header Signature-256 is missing or does not fit the body."),
  ENVELOPE("The body is not a request envelope."),
  TIMESTAMP("The request is too old or from the future."),
  SKILL_ID("The request is for another skill."),
  REPLAY("The request came before.");

  private final String sentence;

  Refusal(String sentence) {
    this.sentence = sentence;
  }

  /** Returns the reason as a sentence. */
  public String sentence() {
    return sentence;
  }
}
