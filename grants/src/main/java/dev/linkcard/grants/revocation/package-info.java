/**
 * Owns the ways to end a grant or an access token from outside: by token (RFC 7009), by grant, by
 * account and client.
 */
@NullMarked
package dev.linkcard.grants.revocation;

import org.jspecify.annotations.NullMarked;
