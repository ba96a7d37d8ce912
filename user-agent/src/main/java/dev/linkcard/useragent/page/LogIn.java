package dev.linkcard.useragent.page;

import dev.linkcard.useragent.http.Address;
import dev.linkcard.useragent.person.Credentials;
import dev.linkcard.useragent.person.Decision;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** A form that asks for the password, or first for the user name alone. */
record LogIn(Form form) {

  private static final Pattern NAME =
      Pattern.compile("(?i)user|log-?_?in|e-?_?mail|identifier|account|benutzer");

  static Optional<LogIn> on(Page page) {
    List<Form> forms = Form.on(page);
    return first(forms, form -> passwords(form, "").size() == 1 && !isSignUp(form))
        .or(() -> first(forms, form -> passwords(form, "").size() == 1))
        .or(() -> first(forms, LogIn::asksForName))
        .map(LogIn::new);
  }

  private static Optional<Form> first(List<Form> forms, Predicate<Form> wanted) {
    return forms.stream().filter(wanted).findFirst();
  }

  private static List<Element> passwords(Form form, String autocomplete) {
    return form.passwordFields().stream()
        .filter(field -> field.attr("autocomplete").contains(autocomplete))
        .toList();
  }

  private static boolean isSignUp(Form form) {
    return !passwords(form, "new-password").isEmpty();
  }

  private static boolean asksForName(Form form) {
    return form.passwordFields().isEmpty()
        && form.textFields().size() == 1
        && isName(form.textFields().get(0));
  }

  private static boolean isName(Element field) {
    return autocompletes(field) || NAME.matcher(field.attr("name") + " " + field.id()).find();
  }

  private static boolean autocompletes(Element field) {
    String hint = field.attr("autocomplete");
    return hint.contains("username") || hint.contains("email");
  }

  /** Fills in what the form asks for and presses its button. */
  Move fill(Credentials credentials, Decision decision) {
    Map<Element, String> typed = new HashMap<>();
    List<Element> passwords = form.passwordFields();
    passwords.forEach(field -> typed.put(field, credentials.password()));
    nameField(passwords).ifPresent(field -> typed.put(field, credentials.userName()));
    boolean alsoConsents = form.buttons().stream().anyMatch(b -> b.means(Decision.ALLOW));
    Button button = button(alsoConsents ? decision : Decision.ALLOW, alsoConsents);
    Boxes boxes = alsoConsents && decision == Decision.ALLOW ? Boxes.ALL : Boxes.AS_SHOWN;
    String mark = Address.origin(form.page().uri()) + (passwords.isEmpty() ? " name" : " password");
    return new Move.Press(
        Aim.LOG_IN, button.label(), new Filled(form, typed, boxes, button).request(), mark);
  }

  /** By autocomplete, else by name, else the field nearest before the password. */
  private Optional<Element> nameField(List<Element> passwords) {
    List<Element> controls = form.controls();
    int end = passwords.isEmpty() ? controls.size() : controls.indexOf(passwords.get(0));
    List<Element> before =
        form.textFields().stream()
            .filter(field -> controls.indexOf(field) < end && !field.hasAttr("readonly"))
            .toList();
    Optional<Element> nearest =
        before.isEmpty() ? Optional.empty() : Optional.of(before.get(before.size() - 1));
    return before.stream()
        .filter(LogIn::autocompletes)
        .findFirst()
        .or(() -> before.stream().filter(LogIn::isName).findFirst())
        .or(() -> nearest);
  }

  private Button button(Decision decision, boolean alsoConsents) {
    Predicate<Button> wanted =
        alsoConsents ? button -> button.means(decision) : button -> !button.means(Decision.DENY);
    return form.buttons().stream().filter(wanted).findFirst().orElseGet(Button::enter);
  }
}
