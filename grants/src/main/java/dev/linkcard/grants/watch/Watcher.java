package dev.linkcard.grants.watch;

import dev.linkcard.grants.audit.AuditEvent;
import dev.linkcard.grants.audit.Origin;
import dev.linkcard.grants.oauth.ClientId;
import dev.linkcard.grants.token.Refusal;

/**
 * Is told of each decision after it took effect, in the thread that asked for it; must be quick and
 * must not throw.
 */
public interface Watcher {

  /** Learns of an event that is stored. */
  void happened(AuditEvent event);

  /** Learns of a token request that was refused. */
  void refused(ClientId client, Refusal reason, Origin origin);

  /** Gives one that does nothing. */
  static Watcher none() {
    return new Watcher() {
      @Override
      public void happened(AuditEvent event) {}

      @Override
      public void refused(ClientId client, Refusal reason, Origin origin) {}
    };
  }
}
