/** What all sub-commands share: how they fail, and how they open a browser. */
@NullMarked
package dev.linkcard.cli.command;

import org.jspecify.annotations.NullMarked;
