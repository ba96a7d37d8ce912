package dev.linkcard.grants.store;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/** Brings the tables of one module up to date; leaves those of others in the database alone. */
final class Migrations {

  static final String LOCATION = "classpath:dev/linkcard/grants/store";

  /** Named apart, so that other modules can keep a history of their own beside it. */
  static final String HISTORY = "grants_history";

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
    flyway.load().migrate();
  }
}
