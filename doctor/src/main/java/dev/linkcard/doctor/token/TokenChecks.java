package dev.linkcard.doctor.token;

import dev.linkcard.doctor.check.Check;
import dev.linkcard.doctor.probe.Probe;
import java.util.List;

/** The checks of this package, in the order of a report. */
public final class TokenChecks {

  private TokenChecks() {}

  /** Returns all of them. */
  public static List<Check<Probe>> all() {
    return List.of(new BadClient(), new GetRefused());
  }
}
