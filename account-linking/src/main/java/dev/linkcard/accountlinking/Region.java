package dev.linkcard.accountlinking;

import java.util.Locale;
import java.util.Set;

/**
 * One of Alexa's three regions, each with a redirect host of its own. Source: Amazon's
 * "Requirements for account linking" (hosts) and Home Assistant's documentation (which countries
 * use which).
 */
public enum Region {
  /** North and South America. */
  NA("pitangui.amazon.com"),
  /** Europe and India. */
  EU("layla.amazon.com"),
  /** Japan and Australia. */
  FE("alexa.amazon.co.jp");

  private static final Set<String> AMERICAS = Set.of("US", "CA", "BR", "MX");
  private static final Set<String> FAR_EAST = Set.of("JP", "AU", "NZ");

  private final String redirectHost;

  Region(String redirectHost) {
    this.redirectHost = redirectHost;
  }

  /** Returns the host of this region's redirect URL, without a port. */
  public String redirectHost() {
    return redirectHost;
  }

  /**
   * Returns the region that serves a locale such as {@code de-DE}; a locale without a country
   * counts as American.
   */
  public static Region of(Locale locale) {
    String country = locale.getCountry();
    if (country.isEmpty() || AMERICAS.contains(country)) {
      return NA;
    }
    return FAR_EAST.contains(country) ? FE : EU;
  }
}
