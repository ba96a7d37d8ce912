package dev.linkcard.useragent.page;

import dev.linkcard.useragent.http.Address;
import dev.linkcard.useragent.http.Request;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/**
 * Ways from a page to the next that ask for nothing: a refresh, "Continue", a link to the log-in.
 */
final class Onward {

  private static final Pattern REFRESH =
      Pattern.compile("(?i)\\s*\\d[\\d.]*\\s*[;,]\\s*(?:url\\s*=\\s*)?['\"]?([^'\"]+)['\"]?\\s*");
  private static final Pattern LINK =
      Pattern.compile("(?i)(log ?in|sign ?in|anmelden|continue|weiter)\\b.*");

  private Onward() {}

  static Optional<Move> from(Page page) {
    return refresh(page).or(() -> button(page)).or(() -> link(page));
  }

  private static Optional<Move> refresh(Page page) {
    return page.document().select("meta[http-equiv=refresh]").stream()
        .map(meta -> REFRESH.matcher(meta.attr("content")))
        .filter(Matcher::matches)
        .map(found -> press(Aim.CONTINUE, "(refresh)", get(page, found.group(1))))
        .findFirst();
  }

  /** A form of hidden fields: its button, or the script that sends it when the page has loaded. */
  private static Optional<Move> button(Page page) {
    boolean sendsItself =
        page.document().select("script").stream().anyMatch(s -> s.data().contains("submit()"))
            || page.document().body().attr("onload").contains("submit()");
    for (Form form : Form.on(page)) {
      List<Button> buttons = form.buttons();
      boolean asksNothing =
          form.controls().stream().allMatch(c -> Button.isButton(c) || isHidden(c));
      if (!asksNothing) {
        continue;
      }
      Optional<Button> onward = buttons.stream().filter(Button::goesOn).findFirst();
      if (onward.isPresent() || sendsItself) {
        Button pressed = onward.orElseGet(Button::enter);
        Request request = new Filled(form, Map.of(), Boxes.AS_SHOWN, pressed).request();
        return Optional.of(press(Aim.CONTINUE, pressed.label(), request));
      }
    }
    return Optional.empty();
  }

  private static boolean isHidden(Element control) {
    return Form.type(control).equals("hidden");
  }

  private static Optional<Move> link(Page page) {
    return page.document().select("a[href]").stream()
        .filter(link -> LINK.matcher(link.text()).matches())
        .findFirst()
        .map(link -> follow(page, link, Aim.CONTINUE));
  }

  static Move follow(Page page, Element link, Aim aim) {
    return press(aim, link.text(), get(page, link.attr("href")));
  }

  private static Request get(Page page, String reference) {
    return Request.get(Address.resolve(URI.create(page.document().baseUri()), reference));
  }

  private static Move press(Aim aim, String button, Request request) {
    String mark = request.method() + " " + Address.origin(request.uri()) + request.uri().getPath();
    return new Move.Press(aim, button, request, mark + " " + button);
  }
}
