package dev.linkcard.grants.store;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** Brings the tables of this module up to date; leaves those of others in the database alone. */
final class Migrations {

  /** Named apart, so that other modules can keep a history of their own beside it. */
  static final String HISTORY = "grants_history";

  private Migrations() {}

  static void run(DataSource dataSource, Dialect dialect) {
    Flyway.configure(Migrations.class.getClassLoader())
        .loggers(QuietLog.class.getName())
        .dataSource(dataSource)
        .locations(dialect.migrations())
        .failOnMissingLocations(true)
        .table(HISTORY)
        .baselineOnMigrate(true)
        .baselineVersion("0")
        .load()
        .migrate();
  }
}
