package dev.linkcard.useragent.page;

import dev.linkcard.useragent.http.Address;
import dev.linkcard.useragent.http.Request;
import dev.linkcard.useragent.person.Decision;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Finds what allows or denies on a page; a page counts as consent page if it has either. */
record Consent(Page page, List<Form> forms) {

  static Optional<Move> on(Page page, Decision decision) {
    Consent consent = new Consent(page, Form.on(page));
    return decision == Decision.ALLOW ? consent.allow() : consent.deny();
  }

  private Optional<Move> allow() {
    return pressed(form -> true, button -> button.means(Decision.ALLOW), Boxes.ALL)
        .or(() -> pressed(this::canDeny, button -> !button.means(Decision.DENY), Boxes.ALL));
  }

  /** By a button, else by a link, else by sending the form with nothing checked. */
  private Optional<Move> deny() {
    return pressed(form -> true, button -> button.means(Decision.DENY), Boxes.AS_SHOWN)
        .or(this::denyingLink)
        .or(() -> pressed(this::hasBoxes, button -> button.means(Decision.ALLOW), Boxes.NONE))
        .or(this::helpless);
  }

  private boolean canDeny(Form form) {
    return form.buttons().stream().anyMatch(button -> button.means(Decision.DENY));
  }

  private boolean hasBoxes(Form form) {
    return !form.checkBoxes().isEmpty();
  }

  private Optional<Move> pressed(Predicate<Form> where, Predicate<Button> which, Boxes boxes) {
    return forms.stream()
        .filter(where)
        .flatMap(form -> form.buttons().stream().filter(which).map(b -> press(form, b, boxes)))
        .findFirst();
  }

  private static Move press(Form form, Button button, Boxes boxes) {
    Request request = new Filled(form, Map.of(), boxes, button).request();
    String label = button.label() + (boxes == Boxes.NONE ? ", with nothing checked" : "");
    String mark = Address.origin(request.uri()) + request.uri().getPath() + " " + label;
    return new Move.Press(Aim.CONSENT, label, request, mark);
  }

  private Optional<Move> denyingLink() {
    if (allowing().findFirst().isEmpty()) {
      return Optional.empty();
    }
    return page.document().select("a[href]").stream()
        .filter(link -> new Button(link).means(Decision.DENY))
        .findFirst()
        .map(link -> Onward.follow(page, link, Aim.CONSENT));
  }

  private Optional<Move> helpless() {
    List<Button> buttons = allowing().toList();
    return buttons.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Move.Helpless(
                "The consent page has nothing that denies, only " + Button.labels(buttons) + "."));
  }

  private Stream<Button> allowing() {
    return forms.stream()
        .flatMap(form -> form.buttons().stream())
        .filter(button -> button.means(Decision.ALLOW));
  }
}
