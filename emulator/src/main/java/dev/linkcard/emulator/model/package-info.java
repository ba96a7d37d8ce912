/** A skill's interaction model in Amazon's JSON format, and what it makes of an utterance. */
@NullMarked
package dev.linkcard.emulator.model;

import org.jspecify.annotations.NullMarked;
