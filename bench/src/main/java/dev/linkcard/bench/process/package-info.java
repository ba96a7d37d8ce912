/**
 * Starts the servers as processes, stops them by process id, and reads from /proc what they cost.
 */
@NullMarked
package dev.linkcard.bench.process;

import org.jspecify.annotations.NullMarked;
