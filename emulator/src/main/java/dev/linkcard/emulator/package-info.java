/** Alexa's half, on one machine. */
@NullMarked
package dev.linkcard.emulator;

import org.jspecify.annotations.NullMarked;
