/**
 * Owns refresh tokens (RFC 6749 section 6) and their rotation with an overlap (RFC 9700 section
 * 4.14): which generation is good, how a retry gets the same successor, and when reuse ends the
 * grant.
 */
@NullMarked
package dev.linkcard.grants.refresh;

import org.jspecify.annotations.NullMarked;
