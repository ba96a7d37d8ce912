package dev.linkcard.grants.code;

import java.time.Instant;

/**
 * Holds what a code that came with a token request stands for.
 *
 * @param grantId of the grant that the code began; empty as long as it was not redeemed
 */
record Presented(Consent consent, Instant expiresAt, String grantId) {

  boolean isRedeemed() {
    return !grantId.isEmpty();
  }
}
