package dev.linkcard.useragent.page;

import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** What a page says that went wrong, as a person would notice it. */
public final class Complaint {

  private static final int LONGEST = 200;

  /** In the order of how surely they mark an error. */
  private static final List<String> PLACES =
      List.of(
          "[role=alert]",
          "[aria-live=assertive]",
          ".alert-danger, .alert-error",
          ".error, .errors, .error-message, .field-error, .invalid-feedback",
          "[class*=error], [id*=error]",
          ".alert, [class*=warning]");

  private Complaint() {}

  /**
   * Returns the page's error text, at most {@value #LONGEST} characters; empty if it shows none.
   */
  public static Optional<String> of(Page page) {
    return PLACES.stream()
        .flatMap(place -> page.document().body().select(place).stream())
        .filter(Complaint::isShown)
        .map(Element::text)
        .filter(text -> !text.isBlank())
        .map(Complaint::cut)
        .findFirst();
  }

  /** Tells, in a sentence, which HTTP error the page came with and what it says. */
  public static String httpError(Page page) {
    String said = of(page).orElseGet(() -> cut(page.text()));
    return "The server answered with HTTP status "
        + page.status()
        + (said.isBlank() ? " and an empty page." : ": \"" + said + "\"");
  }

  static String noWayOn(Page page) {
    if (page.status() / 100 == 3) {
      return "The server redirects with HTTP status "
          + page.status()
          + " but does not say where to: there is no Location header.";
    }
    Document document = page.document();
    String title = page.title().isEmpty() ? "" : " \"" + cut(page.title()) + "\"";
    List<Button> buttons = Form.on(page).stream().flatMap(form -> form.buttons().stream()).toList();
    int scripts = document.select("script").size();
    return "The page"
        + title
        + " has no log-in form and nothing that allows or denies"
        + (buttons.isEmpty() ? "" : ", only " + Button.labels(buttons))
        + (scripts == 0 ? "." : "; its scripts may draw one, but only in a real browser.");
  }

  private static boolean isShown(Element element) {
    return element.closest("[hidden], [aria-hidden=true]") == null
        && element.parents().stream().noneMatch(Complaint::isStyledAway)
        && !isStyledAway(element);
  }

  private static boolean isStyledAway(Element element) {
    return element.attr("style").replace(" ", "").contains("display:none");
  }

  private static String cut(String text) {
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST - 1) + "…";
  }
}
