package dev.linkcard.acceptance.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.linkcard.acceptance.faults.campaign.Campaign;
import dev.linkcard.acceptance.faults.campaign.Report;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Runs the campaign; the manual tells how to run a longer one, or the same one again. */
class FaultsTest {
  private static final int LINKS = Integer.getInteger("linkcard.faults.links", 2_000);
  private static final long SEED = Long.getLong("linkcard.faults.seed", 20_261_124L);
  private static final int ROUNDS = 4;
  private static final Path REPORT = Path.of("target", "faults.txt");

  @TempDir Path folder;

  @Test
  @Timeout(value = 90, unit = TimeUnit.MINUTES)
  void a_campaign_of_faults_loses_no_link_and_doubles_none() throws Exception {
    System.out.println("Faults: seed " + SEED + ", " + LINKS + " links");
    Duration atMost = Duration.ofMinutes(20).plusMillis(LINKS * 300L);
    Report report = new Campaign(LINKS, ROUNDS, SEED, atMost).run(folder);
    System.out.println(report);
    Files.writeString(REPORT, report.toString());
    assertThat(report.problems()).as(report.toString()).isEmpty();
  }
}
