package dev.linkcard.doctor.check;

import java.net.URI;

/**
 * Where a requirement is written.
 *
 * @param source as a person would look it up, such as {@code RFC 6749 §4.1.2.1}
 * @param address of the page
 */
public record Citation(String source, URI address) {

  /** Amazon's requirements for the authorization server and its pages. */
  public static final Citation REQUIREMENTS =
      amazon(
          "Requirements for account linking", "account-linking/requirements-account-linking.html");

  /** Amazon's limits and meanings of the settings' fields. */
  public static final Citation SCHEMA =
      amazon("Account linking schemas", "smapi/account-linking-schemas.html");

  /** Amazon's table of grant types by kind of skill. */
  public static final Citation SKILL_TYPES =
      amazon(
          "Account linking for smart home and other domains",
          "account-linking/account-linking-for-sh-and-other.html");

  /** Cites a section of an RFC, such as {@code 4.1.2.1} of 6749. */
  public static Citation rfc(int number, String section) {
    return new Citation(
        "RFC " + number + " §" + section,
        URI.create("https://www.rfc-editor.org/rfc/rfc" + number + "#section-" + section));
  }

  private static Citation amazon(String title, String page) {
    return new Citation(
        "Amazon, \"" + title + "\"",
        URI.create("https://developer.amazon.com/en-US/docs/alexa/" + page));
  }

  @Override
  public String toString() {
    return source + ", " + address;
  }
}
