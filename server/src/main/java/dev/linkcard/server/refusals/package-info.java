/**
 * How a refusal leaves the server: as JSON for clients (RFC 6749 §5.2), or on a page for people.
 * The refusals themselves stand once each, in {@code wire.Malformed}, {@code
 * clients.ClientRefusal}, {@code authorization.AuthorizationRefusal}, and {@code token.Refusal} of
 * grants.
 */
@NullMarked
package dev.linkcard.server.refusals;

import org.jspecify.annotations.NullMarked;
