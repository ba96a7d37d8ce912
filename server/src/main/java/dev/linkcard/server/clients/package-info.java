/**
 * Registered clients as Spring sees them, and their authentication (RFC 6749 §2.3); the
 * registrations are kept by grants.
 */
@NullMarked
package dev.linkcard.server.clients;

import org.jspecify.annotations.NullMarked;
