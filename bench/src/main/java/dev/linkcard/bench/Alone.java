package dev.linkcard.bench;

import dev.linkcard.bench.linkcard.Statements;
import dev.linkcard.bench.load.Limit;
import dev.linkcard.bench.load.Load;
import dev.linkcard.bench.load.Round;
import dev.linkcard.bench.postgres.Postgres;
import dev.linkcard.bench.report.Figures;
import dev.linkcard.bench.report.Sample;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** PostgreSQL without a server before it: the bench's own JDBC loop with Linkcard's statements. */
final class Alone implements Contender {
  private final Postgres postgres;
  private final int workers;
  private final Figures figures = new Figures("PostgreSQL alone");

  Alone(Postgres postgres, int workers) {
    this.postgres = postgres;
    this.workers = workers;
  }

  @Override
  public Figures figures() {
    return figures;
  }

  @Override
  public Sample refresh(double seconds) throws IOException, SQLException {
    List<Statements> all = new ArrayList<>();
    for (int worker = 0; worker < workers; worker++) {
      all.add(Statements.of(postgres, worker, workers));
    }
    double before = postgres.cpuSeconds();
    Round round = Load.run(all, new Limit(seconds, Integer.MAX_VALUE));
    double used = postgres.cpuSeconds() - before;
    for (Statements one : all) {
      one.close();
    }
    return new Sample(round, Double.NaN, used);
  }
}
