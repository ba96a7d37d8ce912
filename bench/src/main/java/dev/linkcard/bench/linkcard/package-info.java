/**
 * Linkcard's authorization server, started by its launcher; with few links in its store, and with a
 * million.
 */
@NullMarked
package dev.linkcard.bench.linkcard;

import org.jspecify.annotations.NullMarked;
