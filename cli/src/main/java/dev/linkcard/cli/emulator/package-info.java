/** Alexa's half for a skill and an authorization server of one's own. */
@NullMarked
package dev.linkcard.cli.emulator;

import org.jspecify.annotations.NullMarked;
