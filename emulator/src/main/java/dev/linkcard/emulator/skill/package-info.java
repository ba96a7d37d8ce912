/** The skill that the emulator talks to: its address, id, model and account linking settings. */
@NullMarked
package dev.linkcard.emulator.skill;

import org.jspecify.annotations.NullMarked;
