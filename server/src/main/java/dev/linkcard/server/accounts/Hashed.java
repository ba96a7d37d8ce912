package dev.linkcard.server.accounts;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import org.springframework.security.crypto.password.PasswordEncoder;

/** A new account, and the hash of its password. */
record Hashed(NewAccount account, String hash) {
  private static final PasswordEncoder ENCODER = Passwords.encoder();

  /** How many are hashed before they are stored: enough to keep every core busy. */
  private static final int AT_ONCE = 64;

  static Hashed of(NewAccount account) {
    return new Hashed(account, hash(account.credential()));
  }

  static String hash(Credential credential) {
    return credential instanceof PasswordHash known
        ? known.encoded()
        : Objects.requireNonNull(ENCODER.encode(((Password) credential).reveal()));
  }

  /** Takes the next accounts, and hashes their passwords on every core. */
  static List<Hashed> next(Iterator<NewAccount> accounts) {
    List<NewAccount> some = new ArrayList<>();
    while (some.size() < AT_ONCE && accounts.hasNext()) {
      some.add(accounts.next());
    }
    return some.parallelStream().map(Hashed::of).toList();
  }
}
