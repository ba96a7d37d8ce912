package dev.linkcard.useragent.page;

import dev.linkcard.useragent.http.Address;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;

/** One form of a page: its controls in document order, and where it goes. */
record Form(Page page, FormElement element) {

  static List<Form> on(Page page) {
    return page.document().forms().stream().map(form -> new Form(page, form)).toList();
  }

  /** Returns the enabled controls, those included that name the form from elsewhere on the page. */
  List<Element> controls() {
    return page.document().select("input, select, textarea, button").stream()
        .filter(this::owns)
        .filter(control -> !isDisabled(control))
        .toList();
  }

  private boolean owns(Element control) {
    return control.hasAttr("form")
        ? !element.id().isEmpty() && control.attr("form").equals(element.id())
        : element.elements().contains(control) || control.parents().contains(element);
  }

  private static boolean isDisabled(Element control) {
    return control.hasAttr("disabled") || control.closest("fieldset[disabled]") != null;
  }

  List<Button> buttons() {
    return controls().stream().filter(Button::isButton).map(Button::new).toList();
  }

  /** Returns the controls that a person types into: text, e-mail, number and the like. */
  List<Element> textFields() {
    return controls().stream()
        .filter(control -> control.normalName().equals("input"))
        .filter(control -> List.of("", "text", "email", "tel").contains(type(control)))
        .toList();
  }

  List<Element> passwordFields() {
    return controls().stream().filter(control -> type(control).equals("password")).toList();
  }

  List<Element> checkBoxes() {
    return controls().stream().filter(control -> type(control).equals("checkbox")).toList();
  }

  /** Returns where the form goes; without an action, back to its page. */
  URI action(Button pressed) {
    String own = pressed.element().attr("formaction");
    String action = own.isBlank() ? element.attr("action") : own;
    if (action.isBlank()) {
      return page.uri();
    }
    return Address.resolve(URI.create(page.document().baseUri()), action);
  }

  /** Returns {@code GET} or {@code POST}. */
  String method(Button pressed) {
    return override("method", pressed).equals("post") ? "POST" : "GET";
  }

  Encoding encoding(Button pressed) {
    return Encoding.named(override("enctype", pressed));
  }

  private String override(String attribute, Button pressed) {
    String own = pressed.element().attr("form" + attribute);
    return (own.isBlank() ? element.attr(attribute) : own).strip().toLowerCase(Locale.ROOT);
  }

  static String type(Element control) {
    return control.normalName().equals("input")
        ? control.attr("type").strip().toLowerCase(Locale.ROOT)
        : "";
  }
}
