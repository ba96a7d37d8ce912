/**
 * Owns the front door and the wiring: {@link dev.linkcard.grants.Grants} decides everything about
 * codes and tokens, and keeps it in one database. Hands each request over to the package of its
 * noun; none of them knows this one.
 */
@NullMarked
package dev.linkcard.grants;

import org.jspecify.annotations.NullMarked;
