/** The emulator's time, which one can move. Everything that is given this clock moves with it. */
@NullMarked
package dev.linkcard.emulator.clock;

import org.jspecify.annotations.NullMarked;
