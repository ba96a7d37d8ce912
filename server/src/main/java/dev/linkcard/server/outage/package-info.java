/**
 * What is answered while the database is away, and when something breaks inside: clients get JSON,
 * an authorization request its error at the redirect URI (RFC 6749 §4.1.2.1), people a page. A link
 * is never refused for it.
 */
@NullMarked
package dev.linkcard.server.outage;

import org.jspecify.annotations.NullMarked;
