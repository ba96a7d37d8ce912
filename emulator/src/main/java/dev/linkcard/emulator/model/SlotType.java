package dev.linkcard.emulator.model;

import java.util.List;
import java.util.Optional;

/**
 * A custom slot type.
 *
 * @param name such as {@code PLAYLIST}
 * @param values its values
 */
record SlotType(String name, List<Value> values) {
  /**
   * Finds the value that is called so, by its name or by a synonym; case and punctuation do not
   * matter.
   */
  Optional<Value> resolve(String spoken) {
    String wanted = Words.normalised(spoken);
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
      return Words.normalised(name).equals(wanted)
          || synonyms.stream().anyMatch(synonym -> Words.normalised(synonym).equals(wanted));
    }
  }
}
