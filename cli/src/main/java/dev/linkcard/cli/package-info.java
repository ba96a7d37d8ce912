/** The linkcard command. */
@NullMarked
package dev.linkcard.cli;

import org.jspecify.annotations.NullMarked;
