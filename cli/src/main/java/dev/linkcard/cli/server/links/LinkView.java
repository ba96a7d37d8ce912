package dev.linkcard.cli.server.links;

import dev.linkcard.grants.grant.Grant;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A link as the commands show it.
 *
 * @param state living, ended or expired
 */
record LinkView(
    String id,
    String account,
    String client,
    String scopes,
    Instant since,
    Instant lastRefresh,
    String state) {
  static LinkView of(Grant grant, String account, Instant now) {
    return new LinkView(
        grant.id().value(),
        account,
        grant.client().value(),
        grant.scopes().toString(),
        grant.createdAt().truncatedTo(ChronoUnit.SECONDS),
        grant.refreshedAt().truncatedTo(ChronoUnit.SECONDS),
        state(grant, now));
  }

  private static String state(Grant grant, Instant now) {
    if (grant.hasEnded()) {
      return "ended";
    }
    return grant.livesAt(now) ? "living" : "expired";
  }

  Map<String, Object> machine() {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("link", id);
    fields.put("account", account);
    fields.put("client_id", client);
    fields.put("scope", scopes);
    fields.put("since", since.toString());
    fields.put("last_refresh", lastRefresh.toString());
    fields.put("state", state);
    return fields;
  }
}
