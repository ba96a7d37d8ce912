package dev.linkcard.bench;

import dev.linkcard.bench.linkcard.RefreshScript;
import dev.linkcard.bench.load.Round;
import dev.linkcard.bench.postgres.Postgres;
import dev.linkcard.bench.report.Figures;
import dev.linkcard.bench.report.Sample;
import java.io.IOException;
import java.sql.SQLException;

/** PostgreSQL without a server before it: pgbench with Linkcard's statement. */
final class Alone implements Contender {
  private final Postgres postgres;
  private final RefreshScript script;
  private final Figures figures = new Figures("PostgreSQL alone");

  Alone(Postgres postgres, RefreshScript script) {
    this.postgres = postgres;
    this.script = script;
  }

  @Override
  public Figures figures() {
    return figures;
  }

  @Override
  public Sample refresh(double seconds) throws IOException, SQLException {
    double before = postgres.cpuSeconds();
    Round round = script.run(seconds);
    return new Sample(round, Double.NaN, postgres.cpuSeconds() - before);
  }
}
