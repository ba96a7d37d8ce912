package dev.linkcard.emulator.model;

import java.util.List;
import java.util.Map;

/**
 * An intent of the interaction model.
 *
 * @param name such as {@code PlaylistsIntent} or {@code AMAZON.HelpIntent}
 * @param slots slot name to slot type, in the order of the model
 * @param samples the sample utterances, slots in braces
 */
record Intent(String name, Map<String, String> slots, List<String> samples) {}
