/** The Alexa app on the phone: cards and the outcome of linking. */
@NullMarked
package dev.linkcard.emulator.app;

import org.jspecify.annotations.NullMarked;
