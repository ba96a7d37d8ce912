/** Lets workers repeat an operation for a while, and measures how long each takes. */
@NullMarked
package dev.linkcard.bench.load;

import org.jspecify.annotations.NullMarked;
