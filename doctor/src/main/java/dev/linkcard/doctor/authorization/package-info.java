/**
 * Owns the checks of the authorization endpoint that need no log-in (RFC 6749 §3.1, §4.1.1 and
 * §4.1.2.1), with ids {@code authz-…}.
 */
@NullMarked
package dev.linkcard.doctor.authorization;

import org.jspecify.annotations.NullMarked;
