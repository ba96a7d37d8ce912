/**
 * Owns the requests that the network checks send, as Alexa would send them, and what came back in
 * raw form. No log-in, no judgement; whoever gets an answer here compares it with the RFC.
 */
@NullMarked
package dev.linkcard.doctor.probe;

import org.jspecify.annotations.NullMarked;
