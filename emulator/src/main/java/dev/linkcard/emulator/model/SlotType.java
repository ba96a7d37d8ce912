package dev.linkcard.emulator.model;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A custom slot type.
 *
 * @param name such as {@code PLAYLIST}
 * @param values its values
 */
record SlotType(String name, List<Value> values) {
  /** Finds the value that is called so, by its name or by a synonym; case does not matter. */
  Optional<Value> resolve(String spoken) {
    String wanted = spoken.toLowerCase(Locale.ROOT);
    return values.stream().filter(value -> value.isCalled(wanted)).findFirst();
  }

  /**
   * One value.
   *
   * @param id the id of the model; empty if it has none
   * @param name the canonical name
   * @param synonyms other names
   */
  record Value(String id, String name, List<String> synonyms) {
    private boolean isCalled(String wanted) {
      return name.toLowerCase(Locale.ROOT).equals(wanted)
          || synonyms.stream().anyMatch(synonym -> synonym.toLowerCase(Locale.ROOT).equals(wanted));
    }
  }
}
