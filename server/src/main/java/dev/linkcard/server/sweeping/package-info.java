/**
 * When the rows that have had their time are removed. What those are, and that one replica does it
 * at a time, is for grants to say.
 */
@NullMarked
package dev.linkcard.server.sweeping;

import org.jspecify.annotations.NullMarked;
