/**
 * Owns access tokens (RFC 6749 section 1.4) and their introspection, and the answers to a token
 * request: issued (section 5.1) or refused (section 5.2).
 */
@NullMarked
package dev.linkcard.grants.token;

import org.jspecify.annotations.NullMarked;
