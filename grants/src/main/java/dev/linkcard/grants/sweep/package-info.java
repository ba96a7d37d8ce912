/**
 * Owns the removal of rows that nobody needs any more: expired codes and tokens, grants that ended
 * long ago, and old audit events. Other modules hand their own rows in.
 */
@NullMarked
package dev.linkcard.grants.sweep;

import org.jspecify.annotations.NullMarked;
