/** {@code linkcard server links}: what accounts allowed clients, and the end of it. */
@NullMarked
package dev.linkcard.cli.server.links;

import org.jspecify.annotations.NullMarked;
