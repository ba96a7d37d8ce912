/**
 * Holds the campaign of faults: replicas killed, answers lost after the commit, requests repeated
 * and sent at once, PostgreSQL stopped, and every link still alive at the end (RFC 9700 section
 * 4.14, Alexa's rule that old refresh tokens must not die at once).
 */
@NullMarked
package dev.linkcard.acceptance.faults;

import org.jspecify.annotations.NullMarked;
