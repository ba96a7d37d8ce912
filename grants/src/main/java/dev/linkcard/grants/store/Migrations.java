package dev.linkcard.grants.store;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.flywaydb.core.api.exception.FlywayValidateException;

/** Brings the tables of one module up to date; leaves those of others in the database alone. */
final class Migrations {

  static final String LOCATION = "classpath:dev/linkcard/grants/store";

  /** Named apart, so that other modules can keep a history of their own beside it. */
  static final String HISTORY = "grants_history";

  /**
   * Flyway has no lock on H2 that keeps two from making a new database at once; one of them fails.
   */
  private static final ReentrantLock H2 = new ReentrantLock();

  /** So often another process may come between, and so long it has to finish. */
  private static final int TRIES = 5;

  private static final long PAUSE = Duration.ofMillis(200).toNanos();

  private Migrations() {}

  static void run(
      Connector connector, DataSource pool, Dialect dialect, String location, String history) {
    FluentConfiguration flyway =
        Flyway.configure(Migrations.class.getClassLoader())
            .loggers(QuietLog.class.getName())
            .locations(location + dialect.folder())
            .failOnMissingLocations(true)
            .table(history)
            .baselineOnMigrate(true)
            .baselineVersion("0");
    if (dialect == Dialect.POSTGRESQL) {
      // A large table takes its time, which the pool's connections would not wait for.
      flyway.dataSource(connector.patientUrl(), connector.user(), connector.password());
    } else {
      flyway.dataSource(pool);
    }
    if (dialect == Dialect.H2) {
      oneAfterAnother(flyway.load());
    } else {
      flyway.load().migrate();
    }
  }

  private static void oneAfterAnother(Flyway flyway) {
    H2.lock();
    try {
      for (int i = 1; !migrated(flyway, i == TRIES); i++) {
        LockSupport.parkNanos(PAUSE);
      }
    } finally {
      H2.unlock();
    }
  }

  /** Tells whether it went well; the last time, and where it never will, it must. */
  private static boolean migrated(Flyway flyway, boolean last) {
    try {
      flyway.migrate();
      return true;
    } catch (FlywayException failed) {
      if (last || failed instanceof FlywayValidateException) {
        throw failed;
      }
      return false;
    }
  }
}
