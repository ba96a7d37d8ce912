/** The authorization server. */
@NullMarked
package dev.linkcard.server;

import org.jspecify.annotations.NullMarked;
