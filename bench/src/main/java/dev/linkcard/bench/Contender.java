package dev.linkcard.bench;

import dev.linkcard.bench.report.Figures;
import dev.linkcard.bench.report.Sample;
import java.io.IOException;
import java.sql.SQLException;

/** Whatever can refresh. */
interface Contender {

  /** Returns what was measured. */
  Figures figures();

  /** Refreshes for a while. */
  Sample refresh(double seconds) throws IOException, SQLException;
}
