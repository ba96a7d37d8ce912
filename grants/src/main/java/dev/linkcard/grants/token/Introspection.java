package dev.linkcard.grants.token;

import dev.linkcard.grants.oauth.ClientId;
import dev.linkcard.grants.oauth.GrantId;
import dev.linkcard.grants.oauth.Scopes;
import dev.linkcard.grants.oauth.Subject;
import java.time.Instant;
import java.util.Optional;

/** Says what an access token is good for (RFC 7662 section 2.2). */
public sealed interface Introspection {

  /** Gives the details of a good access token; empty for any other. */
  Optional<Active> active();

  /** Says that the access token is good now. */
  record Active(
      ClientId client,
      Subject subject,
      Scopes scopes,
      Instant issuedAt,
      Instant expiresAt,
      GrantId grant)
      implements Introspection {

    @Override
    public Optional<Active> active() {
      return Optional.of(this);
    }
  }

  /** Says that the access token is unknown, expired or revoked, and not which. */
  record Inactive() implements Introspection {

    @Override
    public Optional<Active> active() {
      return Optional.empty();
    }
  }
}
