package dev.linkcard.useragent.person;

/**
 * The account that the person logs in with.
 *
 * @param userName what goes into the field for the user name or the e-mail address; not blank
 * @param password not empty, and never printed
 */
public record Credentials(String userName, String password) {

  /** Refuses a blank user name and an empty password. */
  public Credentials {
    if (userName.isBlank()) {
      throw new IllegalArgumentException("The user name is blank.");
    }
    if (password.isEmpty()) {
      throw new IllegalArgumentException("The password of " + userName + " is empty.");
    }
  }

  /** Pairs a user name with its password. */
  public static Credentials of(String userName, String password) {
    return new Credentials(userName, password);
  }

  /** Returns {@code text} with three asterisks wherever it showed the password. */
  public String mask(String text) {
    return text.replace(password, "***");
  }

  @Override
  public String toString() {
    return userName + ":***";
  }
}
