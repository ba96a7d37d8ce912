/**
 * Alexa's account linking settings, regions and redirect URLs, as types. Owns the spelling of
 * Amazon's CLI and SMAPI and the rules that can be checked without a network; reads and writes JSON
 * text, never files or sockets.
 */
@NullMarked
package dev.linkcard.accountlinking;

import org.jspecify.annotations.NullMarked;
