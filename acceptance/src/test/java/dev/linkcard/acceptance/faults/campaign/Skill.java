package dev.linkcard.acceptance.faults.campaign;

/** What Alexa knows of the skill's authorization server. */
record Skill(String clientId, String clientSecret, String redirectUri, String scope) {
  @Override
  public String toString() {
    return clientId;
  }
}
