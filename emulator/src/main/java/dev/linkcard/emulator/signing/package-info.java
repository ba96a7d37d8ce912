/**
 * The certificate and the signature of Alexa's requests to a skill (Amazon: Host a custom skill as
 * a web service).
 */
@NullMarked
package dev.linkcard.emulator.signing;

import org.jspecify.annotations.NullMarked;
