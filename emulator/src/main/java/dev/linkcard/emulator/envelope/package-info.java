/** The request envelope of a custom skill, as Alexa sends it. */
@NullMarked
package dev.linkcard.emulator.envelope;

import org.jspecify.annotations.NullMarked;
