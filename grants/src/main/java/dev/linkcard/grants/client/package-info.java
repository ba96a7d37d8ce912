/**
 * Owns the registrations of clients (RFC 6749 section 2): who may ask for grants, who may
 * introspect, and by which secret each proves itself.
 */
@NullMarked
package dev.linkcard.grants.client;

import org.jspecify.annotations.NullMarked;
