package dev.linkcard.server.accounts;

import com.password4j.Argon2Function;
import com.password4j.types.Argon2;
import dev.linkcard.grants.oauth.Subject;
import dev.linkcard.grants.store.QuietLog;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.crypto.password4j.Argon2Password4jPasswordEncoder;

/** Keeps the accounts in a table beside the grants. Safe for several threads. */
public final class Accounts {
  /** 19 MiB, two passes, one lane: the first choice of OWASP's password storage guide. */
  private static final Argon2Function ARGON2ID =
      Argon2Function.getInstance(19_456, 2, 1, 32, Argon2.ID);

  private final JdbcClient database;
  private final Clock clock;
  private final PasswordEncoder passwords =
      new FewAtOnce(new Argon2Password4jPasswordEncoder(ARGON2ID));

  private Accounts(JdbcClient database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /** Opens the accounts of a database and brings their table up to date. */
  public static Accounts open(DataSource dataSource, Clock clock) {
    Flyway.configure(Accounts.class.getClassLoader())
        .loggers(QuietLog.class.getName())
        .dataSource(dataSource)
        .locations("classpath:dev/linkcard/server/accounts")
        .table("accounts_history")
        .baselineOnMigrate(true)
        .baselineVersion("0")
        .load()
        .migrate();
    return new Accounts(JdbcClient.create(dataSource), clock);
  }

  /** Adds an account with a subject of its own; empty if the name is taken. */
  public Optional<Account> add(String name, String password) {
    Account account = new Account(new Subject(UUID.randomUUID().toString()), name);
    try {
      database
          .sql("insert into account (subject, name, password_hash, created_at) values (?, ?, ?, ?)")
          .param(account.subject().value())
          .param(name)
          .param(passwords.encode(password))
          .param(clock.instant().atOffset(ZoneOffset.UTC))
          .update();
      return Optional.of(account);
    } catch (DuplicateKeyException taken) {
      return Optional.empty();
    }
  }

  /** Finds an account by its name. */
  public Optional<Account> find(String name) {
    return database
        .sql("select subject, name from account where name = ?")
        .param(name)
        .query((row, n) -> new Account(new Subject(row.getString(1)), row.getString(2)))
        .optional();
  }

  /** Returns the accounts as Spring's log-in reads them. */
  public UserDetailsService logIns() {
    return name ->
        database
            .sql("select password_hash from account where name = ?")
            .param(name)
            .query(String.class)
            .optional()
            .map(hash -> User.withUsername(name).password(hash).build())
            .orElseThrow(() -> new UsernameNotFoundException("There is no such account."));
  }

  /** Returns how passwords are hashed. */
  public PasswordEncoder passwordEncoder() {
    return passwords;
  }
}
