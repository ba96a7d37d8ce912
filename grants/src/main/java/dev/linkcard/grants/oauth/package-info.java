/**
 * Owns the words of RFC 6749 that are not secret, as checked values: client and subject
 * identifiers, redirect URIs, scopes. Uses nothing else of this module, so that everything may use
 * it.
 */
@NullMarked
package dev.linkcard.grants.oauth;

import org.jspecify.annotations.NullMarked;
