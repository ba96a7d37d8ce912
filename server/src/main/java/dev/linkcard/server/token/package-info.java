/** The token endpoint (RFC 6749 §4.1.3-4, §5, §6). What is issued is decided by grants. */
@NullMarked
package dev.linkcard.server.token;

import org.jspecify.annotations.NullMarked;
