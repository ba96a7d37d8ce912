/** The set-up of a server by commands, while it runs, on each database. */
@NullMarked
package dev.linkcard.acceptance.setup;

import org.jspecify.annotations.NullMarked;
