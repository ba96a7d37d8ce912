/**
 * The OpenID provider (OpenID Connect Core): ID tokens, user info, what an authentication request
 * may demand of the log-in and the consent, and JWT access tokens (RFC 9068). Keys come from keys;
 * codes and tokens are decided by grants.
 */
@NullMarked
package dev.linkcard.server.openid;

import org.jspecify.annotations.NullMarked;
