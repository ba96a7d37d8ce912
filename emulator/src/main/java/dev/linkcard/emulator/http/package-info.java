/** Alexa's calls to the outside: bounded in time and size, and recorded in the journal. */
@NullMarked
package dev.linkcard.emulator.http;

import org.jspecify.annotations.NullMarked;
