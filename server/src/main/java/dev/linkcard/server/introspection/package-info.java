/** The introspection endpoint (RFC 7662), for registered resource servers alone. */
@NullMarked
package dev.linkcard.server.introspection;

import org.jspecify.annotations.NullMarked;
