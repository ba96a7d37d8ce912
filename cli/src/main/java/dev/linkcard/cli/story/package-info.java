/** The account linking story in ten steps, played and checked over HTTP as an outsider would. */
@NullMarked
package dev.linkcard.cli.story;

import org.jspecify.annotations.NullMarked;
