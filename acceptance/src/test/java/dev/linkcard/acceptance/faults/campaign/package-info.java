/**
 * Owns the campaign: what is struck and when, which link is refreshed next, what must be true at
 * the end, and the report of it.
 */
@NullMarked
package dev.linkcard.acceptance.faults.campaign;

import org.jspecify.annotations.NullMarked;
