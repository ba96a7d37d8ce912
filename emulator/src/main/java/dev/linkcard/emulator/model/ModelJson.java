package dev.linkcard.emulator.model;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads Amazon's interaction model schema, the parts that decide what an utterance means. */
final class ModelJson {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Pattern SLOT = Pattern.compile("\\{([^{}]*)}");

  private ModelJson() {}

  static InteractionModel read(String json) {
    JsonNode language = tree(json).path("interactionModel").path("languageModel");
    if (!language.isObject()) {
      throw new InvalidModel(
          "The interaction model has no interactionModel.languageModel; take the file that the"
              + " developer console's JSON editor shows.");
    }
    String invocationName = text(language, "invocationName", "languageModel");
    List<SlotType> types =
        list(language, "types", "languageModel").stream().map(ModelJson::type).toList();
    List<Intent> intents =
        list(language, "intents", "languageModel").stream().map(ModelJson::intent).toList();
    if (intents.isEmpty()) {
      throw new InvalidModel("The interaction model has no intents; a skill needs at least one.");
    }
    intents.forEach(intent -> check(intent, types));
    return new InteractionModel(invocationName.toLowerCase(Locale.ROOT), intents, types);
  }

  private static JsonNode tree(String json) {
    try {
      return JSON.readTree(json);
    } catch (JsonProcessingException broken) {
      throw new InvalidModel(
          "The interaction model is not JSON" + place(broken.getLocation()) + ".");
    }
  }

  /** Jackson has no place to tell where a limit of its own is passed, such as the nesting. */
  private static String place(@Nullable JsonLocation location) {
    return location == null
        ? " of a sensible depth and size"
        : ": line %d, column %d".formatted(location.getLineNr(), location.getColumnNr());
  }

  private static SlotType type(JsonNode type) {
    String name = text(type, "name", "types");
    List<SlotType.Value> values = new ArrayList<>();
    for (JsonNode value : list(type, "values", "the type " + name)) {
      JsonNode called = value.path("name");
      List<String> synonyms =
          list(called, "synonyms", "the type " + name).stream().map(JsonNode::asText).toList();
      values.add(
          new SlotType.Value(
              value.path("id").asText(""), text(called, "value", "the type " + name), synonyms));
    }
    return new SlotType(name, values);
  }

  private static Intent intent(JsonNode intent) {
    String name = text(intent, "name", "intents");
    Map<String, String> slots = new LinkedHashMap<>();
    for (JsonNode slot : list(intent, "slots", "the intent " + name)) {
      slots.put(text(slot, "name", "a slot of " + name), text(slot, "type", "a slot of " + name));
    }
    List<String> samples =
        list(intent, "samples", "the intent " + name).stream().map(JsonNode::asText).toList();
    return new Intent(name, slots, samples);
  }

  private static void check(Intent intent, List<SlotType> types) {
    for (String sample : intent.samples()) {
      Matcher slot = SLOT.matcher(sample);
      while (slot.find()) {
        if (!intent.slots().containsKey(slot.group(1))) {
          throw new InvalidModel(
              "The intent %s has the sample \"%s\", but no slot named %s; add it to the intent's slots."
                  .formatted(intent.name(), sample, slot.group(1)));
        }
      }
    }
    intent
        .slots()
        .forEach(
            (name, type) -> {
              boolean known = types.stream().anyMatch(given -> given.name().equals(type));
              if (!known && !type.startsWith("AMAZON.")) {
                throw new InvalidModel(
                    "The slot %s of %s has the type %s, which the model does not define; add it to types."
                        .formatted(name, intent.name(), type));
              }
            });
  }

  private static String text(JsonNode object, String field, String where) {
    JsonNode value = object.path(field);
    if (!value.isTextual() || value.textValue().isBlank()) {
      throw new InvalidModel(
          "The interaction model has no text in %s of %s; write it as a JSON string."
              .formatted(field, where));
    }
    return value.textValue();
  }

  private static List<JsonNode> list(JsonNode object, String field, String where) {
    JsonNode value = object.path(field);
    if (!value.isMissingNode() && !value.isArray()) {
      throw new InvalidModel(
          "The interaction model's %s of %s is not a list; write a JSON array."
              .formatted(field, where));
    }
    List<JsonNode> entries = new ArrayList<>();
    value.forEach(entries::add);
    return entries;
  }
}
