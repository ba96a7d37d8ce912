package dev.linkcard.server.outage;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.jdbc.datasource.AbstractDataSource;

class OutageLooksTest {
  /** A database in memory, the driver of which breaks on the first connections. */
  private static final class Breaking extends AbstractDataSource {
    private final AtomicInteger left = new AtomicInteger(2);

    @Override
    public Connection getConnection() throws SQLException {
      if (left.getAndDecrement() > 0) {
        throw new NoClassDefFoundError("a class of the driver");
      }
      return DriverManager.getConnection("jdbc:h2:mem:");
    }

    @Override
    public Connection getConnection(String name, String password) throws SQLException {
      return getConnection();
    }
  }

  @Test
  @Timeout(60)
  void a_look_that_breaks_is_followed_by_another() throws InterruptedException {
    try (Outage outage = new Outage(new Breaking())) {
      outage.noticed(Duration.ofSeconds(2));
      assertThat(outage.isHopeless()).isTrue();

      while (outage.isAway()) {
        Thread.sleep(10);
      }
      assertThat(outage.isHopeless()).isFalse();
    }
  }

  @Test
  @Timeout(60)
  void every_failure_after_the_end_of_an_outage_begins_another() throws InterruptedException {
    Breaking database = new Breaking();
    database.left.set(0);
    try (Outage outage = new Outage(database)) {
      for (int n = 0; n < 2; n++) {
        outage.noticed(Duration.ofMillis(1));
        assertThat(outage.isHopeless()).isFalse();
        outage.noticed(Duration.ofSeconds(1));
        outage.noticed(Duration.ofMillis(1));
        assertThat(outage.isHopeless()).isTrue();
        while (outage.isAway()) {
          Thread.sleep(10);
        }
        assertThat(outage.isHopeless()).isFalse();
      }
    }
  }
}
