/**
 * Owns the place where others look on: a watcher learns of each decision once it took effect, for
 * logs and figures. It changes nothing.
 */
@NullMarked
package dev.linkcard.grants.watch;

import org.jspecify.annotations.NullMarked;
