/**
 * What the commands around the authorization server take alike, checked once: durations, addresses,
 * scopes, ports, and where the database is.
 */
@NullMarked
package dev.linkcard.cli.server.options;

import org.jspecify.annotations.NullMarked;
