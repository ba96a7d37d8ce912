/**
 * The keys that sign JWT access tokens (ES256, RFC 9068) and ID tokens (RS256, OpenID Connect Core
 * §2): made, encrypted at rest, published as a JWK set (RFC 7517) before they sign and for as long
 * as what they signed is good, and rotated by age. All replicas on one database agree. What is
 * signed is the business of openid.
 */
@NullMarked
package dev.linkcard.server.keys;

import org.jspecify.annotations.NullMarked;
