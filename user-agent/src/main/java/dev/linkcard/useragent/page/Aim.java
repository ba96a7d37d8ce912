package dev.linkcard.useragent.page;

/** What a person wants from a page. */
public enum Aim {
  /** Give the user name, the password, or both. */
  LOG_IN("The log-in form"),
  /** Allow or deny. */
  CONSENT("The consent page"),
  /** Get on to the page after this one. */
  CONTINUE("The page");

  private final String subject;

  Aim(String subject) {
    this.subject = subject;
  }

  String subject() {
    return subject;
  }
}
