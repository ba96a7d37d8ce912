package dev.linkcard.skill;

import com.amazon.ask.dispatcher.request.handler.RequestHandler;
import dev.linkcard.skill.account.TokenVerifier;
import dev.linkcard.skill.gate.Gate;
import dev.linkcard.skill.gate.LinkedRequestHandler;
import dev.linkcard.skill.http.Calls;
import java.net.URI;

/**
 * A service whose accounts a skill serves: its name, how its access tokens are verified, and where
 * its API is. Immutable, and safe for several threads.
 */
public final class AccountLinking {
  private final String service;
  private final TokenVerifier verifier;
  private final URI api;
  private final Calls calls = new Calls();

  private AccountLinking(String service, TokenVerifier verifier, URI api) {
    this.service = service;
    this.verifier = verifier;
    this.api = api;
  }

  /** Describes a service by the name that people know it by. */
  public static AccountLinking with(String service, TokenVerifier verifier, URI api) {
    return new AccountLinking(service, verifier, api);
  }

  /** Puts a handler behind the gate, to be added to the ASK SDK's skill builder like any other. */
  public RequestHandler gate(LinkedRequestHandler handler) {
    return new Gate(service, verifier, api, calls, handler);
  }
}
