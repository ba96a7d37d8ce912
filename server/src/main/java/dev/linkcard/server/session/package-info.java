/**
 * Who is logged in, in which browser, for which authorization request. A log-in is a row of the
 * database, so that any replica knows it; a request that waits for a log-in is carried by the page
 * and stored nowhere. How the pages look is decided elsewhere.
 */
@NullMarked
package dev.linkcard.server.session;

import org.jspecify.annotations.NullMarked;
