package dev.linkcard.server.accounts;

import java.util.regex.Pattern;

/**
 * An account that is to be added.
 *
 * @param name what the person types at log-in: 1 to 100 characters; case matters
 */
public record NewAccount(String name, Credential credential, Claims claims) {
  private static final int LONGEST_NAME = 100;
  private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");

  /** Refuses, with {@link IllegalArgumentException}, a name that nobody could log in with. */
  public NewAccount {
    checkName(name);
  }

  /** Refuses, with {@link IllegalArgumentException}, what no account can be called. */
  public static void checkName(String name) {
    if (!isName(name)) {
      throw new IllegalArgumentException(
          "a name has 1 to 100 characters, none of them a control character, and no space at its"
              + " beginning or end");
    }
  }

  /** Tells whether an account can be called so. */
  static boolean isName(String name) {
    return !name.isEmpty()
        && name.length() <= LONGEST_NAME
        && name.equals(name.strip())
        && !CONTROL.matcher(name).find();
  }

  /** Describes an account of which only name and password are known. */
  public static NewAccount of(String name, String password) {
    return new NewAccount(name, new Password(password), Claims.none());
  }
}
