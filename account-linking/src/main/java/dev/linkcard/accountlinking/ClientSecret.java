package dev.linkcard.accountlinking;

/**
 * Alexa's secret at the authorization server. It never prints itself.
 *
 * @param value the secret in plain
 */
public record ClientSecret(String value) {
  /** Refuses an empty secret. */
  public ClientSecret {
    if (value.isEmpty()) {
      throw new IllegalArgumentException("A client secret is never empty.");
    }
  }

  @Override
  public String toString() {
    return "ClientSecret[••••]";
  }
}
