package dev.linkcard.cli.server.links;

import dev.linkcard.grants.oauth.Subject;
import dev.linkcard.server.accounts.Account;
import dev.linkcard.server.accounts.Accounts;
import java.util.HashMap;
import java.util.Map;

/** The names of accounts, each looked up once. Not thread-safe. */
final class Names {
  private final Accounts accounts;
  private final Map<Subject, String> known = new HashMap<>();

  Names(Accounts accounts) {
    this.accounts = accounts;
  }

  /** Returns the account's name, or the subject where there is no such account. */
  String of(Subject subject) {
    return known.computeIfAbsent(
        subject, unknown -> accounts.find(unknown).map(Account::name).orElse(unknown.value()));
  }
}
