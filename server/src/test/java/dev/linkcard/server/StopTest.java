package dev.linkcard.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.linkcard.grants.store.Database;
import dev.linkcard.grants.store.Transaction;
import dev.linkcard.server.audit.LogLines;
import dev.linkcard.server.postgres.Postgres;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class StopTest {
  private final CountDownLatch begun = new CountDownLatch(1);
  private final CountDownLatch springIsOver = new CountDownLatch(1);

  /** Removes some of its rows before the server is closed, and the rest while it is. */
  private int batch(Transaction tx) {
    int first = tx.change("DELETE FROM account WHERE name = 'ben'");
    begun.countDown();
    try {
      springIsOver.await();
    } catch (InterruptedException stopped) {
      throw new IllegalStateException(stopped);
    }
    return first + tx.change("DELETE FROM account");
  }

  @Test
  @Timeout(120)
  void a_server_that_is_closed_during_a_sweep_waits_until_its_batch_is_whole() throws Exception {
    Database database = Postgres.database();
    try (LogLines log = LogLines.of("ROOT")) {
      World world = World.in(World.settings(database).withUpkeepEvery(Duration.ofMillis(50)));
      world.grants().sweeper().also("slow", (tx, now, limit) -> batch(tx));
      begun.await();
      Thread closer = new Thread(world::close);
      closer.start();
      while (world.server.context().isActive()) {
        Thread.sleep(5);
      }
      springIsOver.countDown();
      closer.join();

      assertThat(log.texts()).isEmpty();
    }
    try (World after = World.again(World.settings(database))) {
      assertThat(after.server.accounts().find("ben")).isEmpty();
      assertThat(after.server.accounts().find("ada")).isEmpty();
    }
  }
}
