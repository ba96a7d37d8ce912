/**
 * The person at the browser, played: opens the authorization URL, logs in, allows or denies, and
 * stops before the redirect is requested. This package walks; what is on a page and what to press
 * is {@code page}'s to say, the wire is {@code http}'s, and who walks is {@code person}'s.
 */
@NullMarked
package dev.linkcard.useragent;

import org.jspecify.annotations.NullMarked;
