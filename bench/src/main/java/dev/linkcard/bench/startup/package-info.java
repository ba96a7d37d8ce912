/**
 * How long the demo takes until it can be used, and how much memory it holds: started by the
 * launcher, and, side by side, from the jar alone.
 */
@NullMarked
package dev.linkcard.bench.startup;

import org.jspecify.annotations.NullMarked;
