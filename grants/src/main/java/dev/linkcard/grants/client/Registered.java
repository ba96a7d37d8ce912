package dev.linkcard.grants.client;

import dev.linkcard.grants.secret.ClientSecret;

/** Pairs a client with the hash of its secret. */
final class Registered {

  private final Client client;
  private final byte[] secretHash;

  Registered(Client client, byte[] secretHash) {
    this.client = client;
    this.secretHash = secretHash;
  }

  Client client() {
    return client;
  }

  boolean isProvenBy(ClientSecret secret) {
    return secret.matches(secretHash);
  }
}
