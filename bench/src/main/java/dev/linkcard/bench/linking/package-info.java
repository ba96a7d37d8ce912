/**
 * Plays one link: authorization request, log-in, consent, authorization code, token request; and
 * one refresh of it.
 */
@NullMarked
package dev.linkcard.bench.linking;

import org.jspecify.annotations.NullMarked;
