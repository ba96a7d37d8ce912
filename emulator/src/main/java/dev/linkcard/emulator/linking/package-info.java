/**
 * Alexa's half of OAuth: the authorization request, the redirect endpoint's work, the code
 * exchange, the refresh.
 */
@NullMarked
package dev.linkcard.emulator.linking;

import org.jspecify.annotations.NullMarked;
