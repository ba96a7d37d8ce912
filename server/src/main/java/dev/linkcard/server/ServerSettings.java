package dev.linkcard.server;

import dev.linkcard.grants.grant.Policy;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What an authorization server is started with.
 *
 * @param port the loopback port, 0 for any
 * @param publicUrl the address that browsers and clients use and the issuer, or null for {@code
 *     http://127.0.0.1:port}
 * @param data the folder of the database, made if it is missing
 * @param serviceName what the pages call the service, such as {@code Cadenza}
 * @param scopes scope to what it allows, in words for the consent page
 * @param policy the lifetimes of codes and tokens
 * @param clock the time that lifetimes are measured by
 */
public record ServerSettings(
    int port,
    @Nullable URI publicUrl,
    Path data,
    String serviceName,
    Map<String, String> scopes,
    Policy policy,
    Clock clock) {
  /** Copies the scopes. */
  public ServerSettings {
    scopes = Map.copyOf(scopes);
  }

  /**
   * Returns the defaults: port 7710, no described scopes, the default lifetimes, the system's time.
   */
  public static ServerSettings in(Path data, String serviceName) {
    return new ServerSettings(
        7710, null, data, serviceName, Map.of(), Policy.defaults(), Clock.systemUTC());
  }

  public ServerSettings withPort(int given) {
    return new ServerSettings(given, publicUrl, data, serviceName, scopes, policy, clock);
  }

  public ServerSettings withPublicUrl(URI given) {
    return new ServerSettings(port, given, data, serviceName, scopes, policy, clock);
  }

  public ServerSettings withScopes(Map<String, String> given) {
    return new ServerSettings(port, publicUrl, data, serviceName, given, policy, clock);
  }

  public ServerSettings withClock(Clock given) {
    return new ServerSettings(port, publicUrl, data, serviceName, scopes, policy, given);
  }

  /** Returns the public address, if it is not the server's own. */
  Optional<URI> publicAddress() {
    return Optional.ofNullable(publicUrl);
  }
}
