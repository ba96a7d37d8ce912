/** The Echo: hears an utterance, sends the skill a signed request, says what came back. */
@NullMarked
package dev.linkcard.emulator.device;

import org.jspecify.annotations.NullMarked;
