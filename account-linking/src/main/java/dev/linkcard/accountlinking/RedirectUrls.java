package dev.linkcard.accountlinking;

import java.net.URI;
import java.util.List;
import java.util.stream.Stream;

/**
 * The redirect URLs of a vendor, one a region. An authorization server has to know all three, since
 * the account's language and not its place decides which one Alexa uses.
 *
 * @param vendorId the vendor id of the developer account, such as {@code M1AB2CD3EF4GH5}
 * @param base what stands before the regional host: {@code https://} for Amazon, or an emulator's
 *     own address
 */
public record RedirectUrls(String vendorId, String base) {
  private static final String PATH = "/api/skill/link/";

  /** Refuses a vendor id with anything but letters and digits. */
  public RedirectUrls {
    if (!vendorId.matches("[A-Za-z0-9]{1,64}")) {
      throw new IllegalArgumentException(
          "The vendor id \""
              + vendorId
              + "\" is not one: it has letters and digits alone, as in M1AB2CD3EF4GH5.");
    }
  }

  /** Returns Amazon's own redirect URLs. */
  public static RedirectUrls amazon(String vendorId) {
    return new RedirectUrls(vendorId, "https://");
  }

  /**
   * Returns redirect URLs on an emulator, which serves each regional host as the first segment of
   * the path.
   */
  public static RedirectUrls emulated(URI emulator, String vendorId) {
    String text = emulator.toString();
    return new RedirectUrls(vendorId, text.endsWith("/") ? text : text + "/");
  }

  /** Returns the redirect URL of one region. */
  public URI of(Region region) {
    return URI.create(base + region.redirectHost() + PATH + vendorId);
  }

  /** Returns the three redirect URLs in the order of {@link Region}. */
  public List<URI> all() {
    return Stream.of(Region.values()).map(this::of).toList();
  }
}
