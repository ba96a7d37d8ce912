package dev.linkcard.bench.linking;

/**
 * An authorization server on loopback, and the client that is registered there.
 *
 * @param authorizationPath of the authorization endpoint
 * @param tokenPath of the token endpoint
 * @param allowButton CSS selector of the button on the consent page that allows
 */
public record Site(
    int port, String authorizationPath, String tokenPath, Registration client, String allowButton) {

  /** The redirect URI of every client here; nobody ever calls it. */
  public static final String REDIRECT_URI =
      "https://pitangui.amazon.com/api/skill/link/M1234567890123";

  /** The password of every account here. */
  public static final String PASSWORD = "correct-horse-battery-staple";

  /** Names the account of a number. */
  public static String account(int number) {
    return "person-" + number;
  }

  /**
   * A client that uses HTTP Basic.
   *
   * @param scope what it asks for, parted by spaces
   */
  public record Registration(String id, String secret, String scope) {
    @Override
    public String toString() {
      return "Registration[" + id + "]";
    }
  }
}
