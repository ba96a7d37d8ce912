package dev.linkcard.server.audit;

import dev.linkcard.grants.audit.AuditEvent;
import dev.linkcard.grants.audit.Origin;
import dev.linkcard.grants.oauth.ClientId;
import dev.linkcard.grants.token.Refusal;
import dev.linkcard.grants.watch.Watcher;
import java.util.List;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells several watchers. One that fails is logged and harms nobody: what it was told of has taken
 * effect.
 */
public final class Everyone implements Watcher {
  private static final Logger LOG = LoggerFactory.getLogger(Everyone.class);

  private final List<Watcher> watchers;

  /** Tells these, in their order. */
  public Everyone(List<Watcher> watchers) {
    this.watchers = List.copyOf(watchers);
  }

  @Override
  public void happened(AuditEvent event) {
    tell(watcher -> watcher.happened(event));
  }

  @Override
  public void refused(ClientId client, Refusal reason, Origin origin) {
    tell(watcher -> watcher.refused(client, reason, origin));
  }

  private void tell(Consumer<Watcher> news) {
    for (Watcher watcher : watchers) {
      try {
        news.accept(watcher);
      } catch (RuntimeException failed) {
        LOG.error("A watcher of decisions failed; this is a mistake in the server.", failed);
      }
    }
  }
}
