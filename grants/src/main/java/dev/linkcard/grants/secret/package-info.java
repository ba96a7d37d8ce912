/**
 * Owns everything that must never be printed: tokens, codes, client secrets and verifiers, how they
 * are drawn at random, and the SHA-256 under which they are stored. Knows nothing of clients or
 * SQL.
 */
@NullMarked
package dev.linkcard.grants.secret;

import org.jspecify.annotations.NullMarked;
