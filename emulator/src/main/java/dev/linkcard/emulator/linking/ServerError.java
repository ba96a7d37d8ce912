package dev.linkcard.emulator.linking;

/** What an authorization server says of an error, short enough for one sentence. */
final class ServerError {
  private static final int LONGEST = 200;

  private ServerError() {}

  /** Returns {@code error=…} with its description, if any; empty without an error. */
  static String words(String error, String description) {
    if (error.isEmpty()) {
      return "";
    }
    return "error=" + shown(error) + (description.isEmpty() ? "" : " (" + shown(description) + ")");
  }

  private static String shown(String text) {
    String line = text.replaceAll("\\p{Cntrl}+", " ").strip();
    return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + " …";
  }
}
