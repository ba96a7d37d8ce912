/**
 * Owns the browser's wire: requests with cookies, answers within a deadline and a size, the rule
 * for redirects (RFC 9110 §15.4), and addresses as lenient as browsers are. One request at a time:
 * whether a redirect is followed is the caller's to say.
 */
@NullMarked
package dev.linkcard.useragent.http;

import org.jspecify.annotations.NullMarked;
