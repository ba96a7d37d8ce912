/**
 * Owns the append-only record of what happened: when, what, which client, whose, which grant, from
 * where. Never a secret.
 */
@NullMarked
package dev.linkcard.grants.audit;

import org.jspecify.annotations.NullMarked;
