/**
 * Owns authorization codes (RFC 6749 section 4.1.2): issued after consent, redeemed once, bound to
 * client, redirect URI and proof key (RFC 7636). A redemption begins a grant.
 */
@NullMarked
package dev.linkcard.grants.code;

import org.jspecify.annotations.NullMarked;
