/**
 * The {@code linkcard} command: the list of its sub-commands. Only here are flags and the
 * environment read.
 */
@NullMarked
package dev.linkcard.cli;

import org.jspecify.annotations.NullMarked;
