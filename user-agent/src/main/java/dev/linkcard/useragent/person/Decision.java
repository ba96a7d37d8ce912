package dev.linkcard.useragent.person;

/** What the person answers on a consent page. */
public enum Decision {
  /** Presses the button that allows, with every box checked. */
  ALLOW,
  /** Presses the button that denies. */
  DENY
}
