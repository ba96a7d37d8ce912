package dev.linkcard.demo.skill;

import com.amazon.ask.dispatcher.request.handler.HandlerInput;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;

/**
 * What Cadenza says, in the language of the request: {@code words.properties} and its translations.
 */
final class Words {
  private final ResourceBundle bundle;

  private Words(ResourceBundle bundle) {
    this.bundle = bundle;
  }

  static Words of(HandlerInput input) {
    String locale = input.getRequest().getLocale();
    return new Words(
        ResourceBundle.getBundle(
            "dev.linkcard.demo.words",
            Locale.forLanguageTag(locale == null ? "en-US" : locale),
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES)));
  }

  String say(String key, Object... parts) {
    return bundle.getString(key).formatted(Stream.of(parts).map(Words::spoken).toArray());
  }

  /** Speech is SSML, where an ampersand in a title has to be spelled as in XML. */
  private static Object spoken(Object part) {
    return part instanceof String text
        ? text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
        : part;
  }

  /** Joins names as one says them: "a, b and c". */
  String list(List<String> names) {
    List<String> most = new ArrayList<>(names);
    String last = most.remove(most.size() - 1);
    return most.isEmpty()
        ? last
        : String.join(", ", most) + " " + bundle.getString("and") + " " + last;
  }
}
