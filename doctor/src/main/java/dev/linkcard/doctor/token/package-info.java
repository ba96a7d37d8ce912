/**
 * Owns the checks of the token endpoint that need no log-in (RFC 6749 §3.2 and §5.2), with ids
 * {@code tok-…}. Expected statuses and error codes are literals, spelled as in the RFC.
 */
@NullMarked
package dev.linkcard.doctor.token;

import org.jspecify.annotations.NullMarked;
