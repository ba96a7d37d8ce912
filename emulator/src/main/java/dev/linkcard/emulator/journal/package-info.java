/**
 * What was said between the parties, message by message, with every secret masked before it is
 * kept. Everything else writes here; the sequence diagram is drawn from it.
 */
@NullMarked
package dev.linkcard.emulator.journal;

import org.jspecify.annotations.NullMarked;
