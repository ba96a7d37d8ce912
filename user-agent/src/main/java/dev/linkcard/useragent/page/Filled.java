package dev.linkcard.useragent.page;

import dev.linkcard.useragent.http.Address;
import dev.linkcard.useragent.http.Request;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;

/**
 * A form with what the person typed, checked and pressed, and the request that comes of it.
 *
 * @param typed text by control; every other control keeps the value that the page gave it
 */
record Filled(Form form, Map<Element, String> typed, Boxes boxes, Button pressed) {

  /** Returns the request that a browser would send (HTML Living Standard, 4.10.21.3). */
  Request request() {
    URI action = form.action(pressed);
    if (form.method(pressed).equals("POST")) {
      Encoding encoding = form.encoding(pressed);
      String origin = Address.origin(form.page().uri());
      return Request.post(action, origin, encoding.contentType(), encoding.body(entries()));
    }
    return Request.get(Address.resolve(action, "?" + Encoding.query(entries())));
  }

  /** Returns the entry list (HTML Living Standard, 4.10.21.4). */
  private List<Entry> entries() {
    List<Entry> entries = new ArrayList<>();
    for (Element control : form.controls()) {
      String name = control.attr("name");
      if (Button.isButton(control)) {
        if (control.equals(pressed.element())) {
          entries.addAll(buttonEntries(control, name));
        }
      } else if (!name.isEmpty()) {
        values(control).map(value -> new Entry(name, value)).forEach(entries::add);
      }
    }
    return entries;
  }

  private static List<Entry> buttonEntries(Element button, String name) {
    if (Form.type(button).equals("image")) {
      String prefix = name.isEmpty() ? "" : name + ".";
      return List.of(new Entry(prefix + "x", "1"), new Entry(prefix + "y", "1"));
    }
    return name.isEmpty() ? List.of() : List.of(new Entry(name, button.attr("value")));
  }

  private Stream<String> values(Element control) {
    String text = typed.get(control);
    if (text != null) {
      return Stream.of(text);
    }
    return switch (control.normalName()) {
      case "select" -> options(control);
      case "textarea" -> Stream.of(control.wholeText().replaceAll("\r?\n", "\r\n"));
      case "button" -> Stream.empty();
      default -> input(control);
    };
  }

  private Stream<String> input(Element control) {
    String value = control.attr("value");
    return switch (Form.type(control)) {
      case "checkbox" -> boxes.checks(control) ? Stream.of(orOn(control, value)) : Stream.empty();
      case "radio" -> control.hasAttr("checked") ? Stream.of(orOn(control, value)) : Stream.empty();
      case "button", "reset" -> Stream.empty();
      case "file" -> Stream.of("");
      default -> Stream.of(value);
    };
  }

  private static String orOn(Element control, String value) {
    return control.hasAttr("value") ? value : "on";
  }

  private static Stream<String> options(Element select) {
    Elements selected = select.select("option[selected]:not([disabled])");
    if (selected.isEmpty() && !select.hasAttr("multiple")) {
      selected = new Elements(select.select("option:not([disabled])").stream().limit(1).toList());
    }
    return selected.stream()
        .map(option -> option.hasAttr("value") ? option.attr("value") : option.text());
  }

  @Override
  public String toString() {
    return "filled in: " + form.action(pressed).getPath();
  }
}
