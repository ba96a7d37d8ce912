package dev.linkcard.emulator.model;

import java.util.Optional;

/**
 * A slot of the intent that was understood.
 *
 * @param name the name in the intent
 * @param type the slot type
 * @param value what was said; empty if the slot was not filled
 * @param resolution what entity resolution made of it; empty for types that are not in the model
 */
public record Slot(String name, String type, String value, Optional<Resolution> resolution) {
  /** The outcome of entity resolution against a custom slot type. */
  public sealed interface Resolution {}

  /**
   * The value is in the slot type: {@code ER_SUCCESS_MATCH}.
   *
   * @param id the id of the value; empty if the model gives none
   * @param name the canonical name
   */
  public record Match(String id, String name) implements Resolution {}

  /** The value is not in the slot type: {@code ER_SUCCESS_NO_MATCH}. */
  public record NoMatch() implements Resolution {}
}
