/**
 * Owns the append-only record of what happened to grants: when, what, which client, whose, which
 * grant. Never a secret.
 */
@NullMarked
package dev.linkcard.grants.audit;

import org.jspecify.annotations.NullMarked;
