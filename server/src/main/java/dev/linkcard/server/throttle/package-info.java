/**
 * How often somebody may try to log in, by account and by address, for all replicas together. Owns
 * the counts and the waits; what a page says about them is decided elsewhere.
 */
@NullMarked
package dev.linkcard.server.throttle;

import org.jspecify.annotations.NullMarked;
