package dev.linkcard.server.authorization;

import dev.linkcard.grants.client.Client;
import dev.linkcard.grants.oauth.RedirectUri;

/**
 * Where the answer to an authorization request goes. There is one only for a client that is
 * registered and a redirect URI that is registered for it.
 *
 * @param state what the client wants back; empty when it sent none, or more than one
 */
record ReturnAddress(Client client, RedirectUri redirectUri, String state) {}
