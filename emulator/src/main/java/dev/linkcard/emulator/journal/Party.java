package dev.linkcard.emulator.journal;

/** Who takes part in account linking; the lanes of the sequence diagram, from left to right. */
public enum Party {
  /** The Alexa user, at the Echo, the Alexa app and the browser. */
  PERSON,
  /** The Echo. */
  DEVICE,
  /** Amazon's cloud, played by the emulator. */
  ALEXA,
  /** The skill service. */
  SKILL,
  /** The third party's authorization server. */
  AUTHORIZATION_SERVER,
  /** The third party's API. */
  API
}
