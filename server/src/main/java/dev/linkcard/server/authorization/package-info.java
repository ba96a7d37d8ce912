/**
 * The authorization endpoint (RFC 6749 §4.1.1-2). The request is checked here, and becomes a code,
 * an error at the redirect URI, or an error page.
 */
@NullMarked
package dev.linkcard.server.authorization;

import org.jspecify.annotations.NullMarked;
