package dev.linkcard.useragent.http;

import java.net.URI;
import java.util.regex.Pattern;

/** Shows addresses without the secrets that they may carry. */
public final class Masked {

  private static final Pattern PARAMETER =
      Pattern.compile(
          "(?i)([?&#;](?:code|[a-z_]*token|[a-z_]*secret|code_verifier|assertion|[a-z_]*passw[a-z]*"
              + "|pass|pwd|pin|otp|ticket|jsessionid|saml[a-z]*)=)[^&#;/?]*");
  private static final Pattern USER_INFO = Pattern.compile("(://)[^/?#@]*@");

  private Masked() {}

  /**
   * Returns the address with three asterisks for the values of codes, tokens, secrets, passwords
   * and session ids in path, query and fragment, and for the user information.
   */
  public static URI uri(URI uri) {
    String shown = PARAMETER.matcher(uri.toString()).replaceAll("$1***");
    return URI.create(USER_INFO.matcher(shown).replaceAll("$1***@"));
  }
}
