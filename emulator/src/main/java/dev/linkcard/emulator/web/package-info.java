/**
 * The emulator's own address: its page, the control API, Alexa's redirect endpoints, the signing
 * certificate.
 */
@NullMarked
package dev.linkcard.emulator.web;

import org.jspecify.annotations.NullMarked;
