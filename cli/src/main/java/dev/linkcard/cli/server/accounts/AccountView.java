package dev.linkcard.cli.server.accounts;

import dev.linkcard.server.accounts.Account;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;

/** An account as the commands show it. */
record AccountView(Account account) {
  Map<String, Object> machine() {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("name", account.name());
    fields.put("subject", account.subject().value());
    fields.put("created_at", since());
    fields.put("disabled", account.isDisabled());
    return fields;
  }

  String since() {
    return account.createdAt().truncatedTo(ChronoUnit.SECONDS).toString();
  }

  String state() {
    return account.isDisabled() ? "disabled" : "can log in";
  }
}
