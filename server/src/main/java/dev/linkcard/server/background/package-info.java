/**
 * Threads of ours that work beside the requests. Owns how they begin and end, and nothing of what
 * they do.
 */
@NullMarked
package dev.linkcard.server.background;

import org.jspecify.annotations.NullMarked;
