package dev.linkcard.useragent;

import dev.linkcard.useragent.http.Browser;
import dev.linkcard.useragent.http.Request;
import dev.linkcard.useragent.http.Response;
import dev.linkcard.useragent.page.Aim;
import dev.linkcard.useragent.page.Complaint;
import dev.linkcard.useragent.page.Move;
import dev.linkcard.useragent.page.Page;
import dev.linkcard.useragent.person.Credentials;
import dev.linkcard.useragent.person.Decision;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** One walk from an address to where it ends. */
final class Walk {

  /** Requests in one walk. */
  static final int MOST_STEPS = 20;

  private final Browser browser;
  private final Credentials credentials;
  private final Decision decision;
  private final StopAt stop;
  private final List<Visit> visits = new ArrayList<>();
  private final Set<String> marks = new HashSet<>();

  Walk(Browser browser, Credentials credentials, Decision decision, StopAt stop) {
    this.browser = browser;
    this.credentials = credentials;
    this.decision = decision;
    this.stop = stop;
  }

  Arrival from(URI start) {
    Request next = Request.get(start);
    try {
      while (!stop.test(next.uri())) {
        if (visits.size() == MOST_STEPS) {
          return stuck(next.uri(), "No end after " + MOST_STEPS + " requests" + latest(), "");
        }
        Response response = browser.send(next);
        Optional<Request> redirect = response.redirect();
        if (redirect.isPresent()) {
          visit(response, "", "");
          next = redirect.get();
          continue;
        }
        Page page = Page.of(response);
        Move move = Move.on(page, credentials, decision);
        if (!(move instanceof Move.Press press) || isDeadEnd(page, press)) {
          visit(response, page.title(), "");
          return stuck(next.uri(), reason(page, move), page.text());
        }
        visit(response, page.title(), press.button());
        next = press.request();
      }
      return new Arrival.Redirected(next.uri(), visits);
    } catch (IOException | IllegalArgumentException broken) {
      return stuck(next.uri(), String.valueOf(broken.getMessage()), "");
    }
  }

  /** An error page is one, even if it has buttons; only a log-in form may come with a 401. */
  private boolean isDeadEnd(Page page, Move.Press press) {
    return (page.status() >= 400 && press.aim() != Aim.LOG_IN) || !marks.add(press.mark());
  }

  private static String reason(Page page, Move move) {
    if (move instanceof Move.Press press && (page.status() < 400 || press.aim() == Aim.LOG_IN)) {
      return press.refusedBy(page);
    }
    if (page.status() >= 400) {
      return Complaint.httpError(page);
    }
    return move instanceof Move.Helpless helpless ? helpless.reason() : "";
  }

  private String latest() {
    List<Visit> last = visits.subList(MOST_STEPS - 2, MOST_STEPS);
    return "; the last two were " + last.get(0).uri() + " and " + last.get(1).uri() + ".";
  }

  private void visit(Response response, String title, String pressed) {
    Request request = response.request();
    visits.add(new Visit(request.method(), request.uri(), response.status(), title, pressed));
  }

  private Arrival stuck(URI at, String reason, String pageText) {
    return new Arrival.Stuck(at, credentials.mask(reason), credentials.mask(pageText), visits);
  }
}
