package dev.linkcard.accountlinking;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** The fields of one JSON object, each read with an error that names it. */
record Fields(JsonNode object) {
  boolean has(String name) {
    return object.hasNonNull(name);
  }

  void ifHas(String name, Consumer<String> then) {
    if (has(name)) {
      then.accept(name);
    }
  }

  String text(String name) {
    JsonNode value = object.path(name);
    if (!value.isTextual() || value.textValue().isBlank()) {
      throw wrong(name, has(name) ? "is not a text" : "is missing", "write it as a JSON string");
    }
    return value.textValue();
  }

  URI url(String name) {
    return url(name, text(name));
  }

  <E extends Enum<E>> E choice(String name, Class<E> type) {
    String text = text(name);
    return Stream.of(type.getEnumConstants())
        .filter(choice -> choice.name().equals(text))
        .findFirst()
        .orElseThrow(
            () ->
                wrong(
                    name,
                    "is \"" + text + "\"",
                    "write "
                        + String.join(
                            " or ", Stream.of(type.getEnumConstants()).map(Enum::name).toList())));
  }

  /** Amazon's own fixture has the text {@code "true"}. */
  boolean flag(String name) {
    JsonNode value = object.path(name);
    String text = value.asText("").toLowerCase(Locale.ROOT);
    if (has(name) && !List.of("true", "false").contains(text)) {
      throw wrong(name, "is \"" + text + "\"", "write true or false");
    }
    return text.equals("true");
  }

  boolean enabled() {
    String name = "voiceForwardAccountLinking";
    String text = text(name);
    if (!List.of("ENABLED", "DISABLED").contains(text)) {
      throw wrong(name, "is \"" + text + "\"", "write ENABLED or DISABLED");
    }
    return text.equals("ENABLED");
  }

  int seconds(String name) {
    String text = object.path(name).asText("");
    if (!text.matches("[0-9]{1,9}")) {
      throw wrong(name, "is \"" + text + "\"", "write a number of seconds");
    }
    return Integer.parseInt(text);
  }

  List<String> texts(String name) {
    return entries(name, object).stream()
        .map(
            entry -> {
              if (!entry.isTextual()) {
                throw wrong(name, "has an entry that is not a text", "write JSON strings");
              }
              return entry.textValue();
            })
        .toList();
  }

  List<URI> urls(String name) {
    return texts(name).stream().map(text -> url(name, text)).toList();
  }

  List<PlatformUrl> platformUrls() {
    return entries("authorizationUrlsByPlatform", object).stream()
        .map(Fields::new)
        .map(
            entry ->
                new PlatformUrl(entry.text("platformType"), entry.url("platformAuthorizationUrl")))
        .toList();
  }

  private static List<JsonNode> entries(String name, JsonNode object) {
    JsonNode value = object.path(name);
    if (value.isMissingNode() || value.isNull()) {
      return List.of();
    }
    if (!value.isArray()) {
      throw wrong(name, "is not a list", "write a JSON array");
    }
    List<JsonNode> entries = new ArrayList<>();
    value.forEach(entries::add);
    return entries;
  }

  private static URI url(String name, String text) {
    try {
      URI url = URI.create(text);
      if (url.getScheme() != null && url.getHost() != null) {
        return url;
      }
    } catch (IllegalArgumentException notAUrl) {
      // Told below, like a URL without a host.
    }
    throw wrong(name, "is \"" + text + "\"", "write a whole URL, as in https://example.com/path");
  }

  private static InvalidSettings wrong(String name, String fault, String mend) {
    return new InvalidSettings(name + " " + fault + "; " + mend + ".");
  }
}
