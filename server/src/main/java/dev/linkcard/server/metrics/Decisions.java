package dev.linkcard.server.metrics;

import dev.linkcard.grants.audit.AuditEvent;
import dev.linkcard.grants.audit.Event;
import dev.linkcard.grants.audit.Origin;
import dev.linkcard.grants.oauth.ClientId;
import dev.linkcard.grants.token.Refusal;
import dev.linkcard.grants.watch.Watcher;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

/**
 * Counts every decision by kind, outcome and reason. The tags are ours alone: no client, no person
 * and nothing that came in is among them, and each counter is there from the start, at zero.
 */
final class Decisions implements Watcher {
  private final Map<Event, Counter> events = new EnumMap<>(Event.class);
  private final Map<Refusal, Counter> refusals = new EnumMap<>(Refusal.class);

  Decisions(MeterRegistry registry) {
    for (Event event : Event.values()) {
      events.put(event, counter(registry, Kind.of(event)));
    }
    for (Refusal refusal : Refusal.values()) {
      refusals.put(refusal, counter(registry, new Kind("token", "refused", word(refusal))));
    }
  }

  private static Counter counter(MeterRegistry registry, Kind kind) {
    return Counter.builder("linkcard.decisions")
        .description("Decisions, by kind, outcome and reason")
        .tag("kind", kind.kind())
        .tag("outcome", kind.outcome())
        .tag("reason", kind.reason())
        .register(registry);
  }

  static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  @Override
  public void happened(AuditEvent event) {
    count(events.get(event.event()));
  }

  @Override
  public void refused(ClientId client, Refusal reason, Origin origin) {
    count(refusals.get(reason));
  }

  private static void count(@org.jspecify.annotations.Nullable Counter counter) {
    if (counter != null) {
      counter.increment();
    }
  }
}
