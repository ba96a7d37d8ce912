/**
 * The reverse proxies in front of the server: which of them are believed, and what. Owns the
 * address that a request is said to come from; who uses it, such as the audit, need not know.
 */
@NullMarked
package dev.linkcard.server.proxies;

import org.jspecify.annotations.NullMarked;
