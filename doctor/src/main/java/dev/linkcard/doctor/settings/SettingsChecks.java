package dev.linkcard.doctor.settings;

import dev.linkcard.doctor.check.Check;
import java.util.List;

/** The checks of this package, in the order of a report. */
public final class SettingsChecks {

  private SettingsChecks() {}

  /** Returns all of them. */
  public static List<Check<Skill>> all() {
    return List.of(
        new GrantType(),
        new RequiredFields(),
        new Https443(),
        new Scopes(),
        new Domains(),
        new UrlParams(),
        new DefaultExpiry(),
        new SecretChars());
  }
}
