package dev.linkcard.emulator.model;

import java.util.List;
import java.util.Optional;

/** A skill's interaction model in one language. Immutable; made by {@link #parse}. */
public final class InteractionModel {
  private final String invocationName;
  private final List<Intent> intents;
  private final List<SlotType> types;

  InteractionModel(String invocationName, List<Intent> intents, List<SlotType> types) {
    this.invocationName = invocationName;
    this.intents = List.copyOf(intents);
    this.types = List.copyOf(types);
  }

  /**
   * Reads Amazon's JSON format, {@code interactionModel} at the top; throws {@link InvalidModel}.
   */
  public static InteractionModel parse(String json) {
    return ModelJson.read(json);
  }

  /** Returns the name that one calls the skill by, in lower case. */
  public String invocationName() {
    return invocationName;
  }

  List<Intent> intents() {
    return intents;
  }

  Optional<SlotType> type(String name) {
    return types.stream().filter(type -> type.name().equals(name)).findFirst();
  }
}
