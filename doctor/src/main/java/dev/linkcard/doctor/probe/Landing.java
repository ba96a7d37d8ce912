package dev.linkcard.doctor.probe;

import java.net.URI;

/** Where an authorization request led without a log-in. */
public sealed interface Landing {

  /** Returns what a report may say of it. */
  String shown();

  /**
   * A page was shown: to log in, or an error.
   *
   * @param status HTTP status, 200 to 599
   * @param text of the page
   */
  record Shown(int status, String title, String text) implements Landing {
    @Override
    public String shown() {
      return "HTTP " + status + (title.isEmpty() ? "" : ", page \"" + title + "\"");
    }
  }

  /**
   * The browser was sent to a redirect URI, which was not opened.
   *
   * @param target as in {@code Location}; may carry a code
   * @param asAsked whether it is the redirect URI of the request, and not a registered one instead
   * @param error the parameter of that name; empty if there is none
   */
  record Redirected(URI target, boolean asAsked, String error) implements Landing {

    @Override
    public String shown() {
      return "a redirect to "
          + target.getScheme()
          + "://"
          + target.getHost()
          + target.getRawPath()
          + (error.isEmpty() ? "" : " with error=" + error);
    }

    @Override
    public String toString() {
      return shown();
    }
  }

  /**
   * There was no answer.
   *
   * @param reason a sentence
   */
  record Lost(String reason) implements Landing {

    @Override
    public String shown() {
      return "no page (" + reason.replaceFirst("\\.$", "") + ")";
    }
  }
}
