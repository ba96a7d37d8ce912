/**
 * Everything that one skill is to one household: its Echo, its Alexa app, its link, and the time
 * that passes for them.
 */
@NullMarked
package dev.linkcard.emulator.household;

import org.jspecify.annotations.NullMarked;
