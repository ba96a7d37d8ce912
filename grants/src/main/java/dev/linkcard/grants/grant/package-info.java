/**
 * Owns the grant: what an account allowed a client, from the redemption of a code until it ends,
 * and the policy that sets how long its parts live. Writes the audit event for every end.
 */
@NullMarked
package dev.linkcard.grants.grant;

import org.jspecify.annotations.NullMarked;
