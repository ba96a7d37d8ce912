package dev.linkcard.cli.server.accounts;

import dev.linkcard.cli.command.Output;
import java.time.Duration;
import java.util.function.IntConsumer;

/** Says on stderr how far an import is, every two seconds. Not thread-safe. */
final class Progress implements IntConsumer {
  private static final long PAUSE = Duration.ofSeconds(2).toNanos();

  private final int all;
  private final Output output;
  private long told = System.nanoTime();

  Progress(int all, Output output) {
    this.all = all;
    this.output = output;
  }

  @Override
  public void accept(int done) {
    long now = System.nanoTime();
    if (now - told >= PAUSE) {
      told = now;
      output.hint(done + " of " + all + " accounts.");
    }
  }
}
