/**
 * The people who can log in: their names, their passwords as Argon2id hashes, and a subject each
 * that never changes.
 */
@NullMarked
package dev.linkcard.server.accounts;

import org.jspecify.annotations.NullMarked;
