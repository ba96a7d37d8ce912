package dev.linkcard.bench;

import dev.linkcard.bench.linking.Link;
import dev.linkcard.bench.linking.Site;
import dev.linkcard.bench.linking.TokenEndpoint;
import dev.linkcard.bench.load.Chains;
import dev.linkcard.bench.load.Limit;
import dev.linkcard.bench.load.Load;
import dev.linkcard.bench.load.Operation;
import dev.linkcard.bench.load.Round;
import dev.linkcard.bench.postgres.Postgres;
import dev.linkcard.bench.process.Server;
import dev.linkcard.bench.process.Usage;
import dev.linkcard.bench.report.Figures;
import dev.linkcard.bench.report.Sample;
import dev.linkcard.bench.subject.Subject;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** One subject on the bench: its running server, the links made so far, and what was measured. */
final class Bench implements Contender, AutoCloseable {
  private static final int ANY_NUMBER = Integer.MAX_VALUE;
  private static final double PATIENCE = 120;
  private final Subject subject;
  private final Postgres postgres;
  private final Figures figures;
  private final List<Chains> chains = new ArrayList<>();
  private final AtomicInteger nextAccount = new AtomicInteger();
  private Server server;

  private Bench(Subject subject, Postgres postgres, int workers, Server server) {
    this.subject = subject;
    this.postgres = postgres;
    this.figures = new Figures(subject.name());
    this.server = server;
    for (int worker = 0; worker < workers; worker++) {
      chains.add(new Chains(subject.stored(worker, workers)));
    }
  }

  /** Prepares a subject and starts it once. */
  static Bench of(Subject subject, Postgres postgres, Options options)
      throws IOException, SQLException {
    subject.prepare(options.links() + options.workers());
    Bench bench = new Bench(subject, postgres, options.workers(), subject.start());
    bench.figures.hashes(subject.hash());
    return bench;
  }

  @Override
  public Figures figures() {
    return figures;
  }

  /** Stops the server, and starts it again. */
  void restart() throws IOException {
    server.close();
    server = subject.start();
    figures.started(server.startSeconds());
  }

  /** Links so many accounts, each another one; their refresh tokens are kept. */
  Sample link(int links) throws IOException, SQLException {
    return measured(
        chains.stream().map(own -> new Linking(subject.site(), own)).toList(),
        new Limit(PATIENCE, links));
  }

  @Override
  public Sample refresh(double seconds) throws IOException, SQLException {
    return measured(
        chains.stream().map(own -> new Refreshing(subject.site(), own)).toList(),
        new Limit(seconds, ANY_NUMBER));
  }

  private Sample measured(List<? extends Operation> workers, Limit limit)
      throws IOException, SQLException {
    long pid = server.pid();
    double serverBefore = Usage.cpuSeconds(pid);
    double postgresBefore = postgres.cpuSeconds();
    Round round = Load.run(workers, limit);
    double serverSeconds = Usage.cpuSeconds(pid) - serverBefore;
    double postgresSeconds = postgres.cpuSeconds() - postgresBefore;
    for (Operation worker : workers) {
      worker.close();
    }
    return new Sample(round, serverSeconds, postgresSeconds);
  }

  /** Reads how much memory the server holds. */
  void weigh() throws IOException {
    long pid = server.pid();
    figures.holds(Usage.megabytes(pid, "VmRSS"), Usage.megabytes(pid, "VmHWM"));
  }

  @Override
  public void close() {
    server.close();
  }

  private final class Linking implements Operation {
    private final Link link;
    private final Chains chains;

    Linking(Site site, Chains chains) {
      this.link = new Link(site);
      this.chains = chains;
    }

    @Override
    public void once() throws IOException {
      chains.renewed(link.account(Site.account(nextAccount.getAndIncrement())));
    }

    @Override
    public void close() throws IOException {
      link.close();
    }
  }

  private static final class Refreshing implements Operation {
    private final TokenEndpoint tokens;
    private final Chains chains;

    Refreshing(Site site, Chains chains) {
      this.tokens = new TokenEndpoint(site);
      this.chains = chains;
    }

    @Override
    public void once() throws IOException {
      chains.renewed(tokens.refresh(chains.next()));
    }

    @Override
    public void close() throws IOException {
      tokens.close();
    }
  }
}
