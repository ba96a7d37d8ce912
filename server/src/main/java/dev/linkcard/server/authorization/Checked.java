package dev.linkcard.server.authorization;

import dev.linkcard.grants.code.Challenge;
import dev.linkcard.grants.oauth.Scopes;

/** What became of an authorization request: it is good, or where its refusal goes. */
sealed interface Checked {
  /** Every part is valid, and allowed to the client. */
  record Good(ReturnAddress returnAddress, Scopes scopes, Challenge challenge) implements Checked {}

  /** The refusal goes on a page, since there is nobody known to send it to. */
  record OnPage(AuthorizationRefusal reason) implements Checked {}

  /** The refusal goes to the redirect URI. */
  record ToClient(AuthorizationRefusal reason, ReturnAddress returnAddress) implements Checked {}
}
