/** {@code linkcard server init}: set-up for Alexa in one step. */
@NullMarked
package dev.linkcard.cli.server.init;

import org.jspecify.annotations.NullMarked;
