/**
 * The authorization endpoint (RFC 6749 §4.1.1-2). Spring checks the request; here it becomes a
 * code, an error at the redirect URI, or an error page.
 */
@NullMarked
package dev.linkcard.server.authorization;

import org.jspecify.annotations.NullMarked;
