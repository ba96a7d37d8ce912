/** {@code linkcard server clients}: who may ask for tokens, and who may introspect them. */
@NullMarked
package dev.linkcard.cli.server.clients;

import org.jspecify.annotations.NullMarked;
