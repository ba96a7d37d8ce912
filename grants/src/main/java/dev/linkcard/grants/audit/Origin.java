package dev.linkcard.grants.audit;

/**
 * Says where a request came from.
 *
 * @param value an IP address, or a word such as {@code command}: 1 to 100 characters, no control
 *     characters
 */
public record Origin(String value) {

  private static final int LONGEST = 100;
  private static final Origin UNKNOWN = new Origin("unknown");

  /** Refuses, with {@link IllegalArgumentException}, what could not stand in one line of a log. */
  public Origin {
    if (value.isBlank()
        || value.length() > LONGEST
        || value.chars().anyMatch(Character::isISOControl)) {
      throw new IllegalArgumentException(
          "An origin has 1 to 100 characters, none of them a control character.");
    }
  }

  /** Stands for a request of which nobody noted where it came from. */
  public static Origin unknown() {
    return UNKNOWN;
  }

  @Override
  public String toString() {
    return value;
  }
}
