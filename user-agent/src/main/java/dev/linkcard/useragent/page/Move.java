package dev.linkcard.useragent.page;

import dev.linkcard.useragent.http.Request;
import dev.linkcard.useragent.person.Credentials;
import dev.linkcard.useragent.person.Decision;
import java.util.Optional;

/** What a person does on a page: press something, or give up. */
public sealed interface Move {

  /** Decides by what the page offers: log in before consent, and consent before going on. */
  static Move on(Page page, Credentials credentials, Decision decision) {
    return LogIn.on(page)
        .map(form -> form.fill(credentials, decision))
        .or(() -> Consent.on(page, decision))
        .or(() -> Onward.from(page))
        .orElseGet(() -> new Helpless(Complaint.noWayOn(page)));
  }

  /**
   * Something is pressed.
   *
   * @param button what a person reads on it
   * @param request what the browser sends then
   * @param mark the same for two moves only if the second shows that the first did not succeed
   */
  record Press(Aim aim, String button, Request request, String mark) implements Move {

    /** Tells, in a sentence, that {@code page} offers this move again, and what it says of it. */
    public String refusedBy(Page page) {
      Optional<String> complaint = Complaint.of(page);
      return aim.subject()
          + " came back after \""
          + button
          + "\" was pressed"
          + complaint.map(said -> ": \"" + said + "\"").orElse(", and does not say why.");
    }
  }

  /**
   * Nothing on the page leads on.
   *
   * @param reason a sentence for people
   */
  record Helpless(String reason) implements Move {}
}
