package dev.linkcard.server;

import dev.linkcard.grants.grant.Policy;
import dev.linkcard.grants.store.Database;
import dev.linkcard.server.proxies.Network;
import dev.linkcard.server.proxies.Proxies;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What an authorization server is started with. Begin with {@link #in}, and change with the {@code
 * with…} copies. Never changes.
 */
public final class ServerSettings {
  private final Values values;

  private ServerSettings(Values values) {
    this.values = values;
  }

  /** Returns the defaults, for a database in a folder, which is made if it is missing. */
  public static ServerSettings in(Path data, String serviceName) {
    return new ServerSettings(new Values(data, serviceName));
  }

  /** Returns the defaults, for a database of its own, such as one that replicas share. */
  public static ServerSettings at(Database database, String serviceName) {
    return in(Path.of(""), serviceName).changed(copy -> copy.database = database);
  }

  /** Every setting with its default. A copy is changed before anybody else sees it. */
  private static final class Values {
    private Path data;
    private @Nullable Database database;
    private String serviceName;
    private String host = "127.0.0.1";
    private int port = 7710;
    private @Nullable URI publicUrl;
    private Map<String, String> scopes = Map.of();
    private Policy policy = Policy.defaults();
    private Clock clock = Clock.systemUTC();
    private @Nullable Path keyFile;
    private @Nullable String key;
    private OptionalInt metricsPort = OptionalInt.empty();
    private @Nullable Proxies trustedProxies;
    private boolean auditLines;
    private Duration upkeepEvery = Duration.ofMinutes(1);
    private Optional<Duration> auditFor = Optional.of(Duration.ofDays(400));

    private Values(Path data, String serviceName) {
      this.data = data;
      this.serviceName = serviceName;
    }

    private Values(Values from) {
      data = from.data;
      database = from.database;
      serviceName = from.serviceName;
      host = from.host;
      port = from.port;
      publicUrl = from.publicUrl;
      scopes = from.scopes;
      policy = from.policy;
      clock = from.clock;
      keyFile = from.keyFile;
      key = from.key;
      metricsPort = from.metricsPort;
      trustedProxies = from.trustedProxies;
      auditLines = from.auditLines;
      upkeepEvery = from.upkeepEvery;
      auditFor = from.auditFor;
    }
  }

  private ServerSettings changed(Consumer<Values> change) {
    Values copy = new Values(values);
    change.accept(copy);
    return new ServerSettings(copy);
  }

  /** Changes the port; 0 means any. */
  public ServerSettings withPort(int given) {
    return changed(copy -> copy.port = given);
  }

  /** Changes the address that is listened on; anything but loopback lets other machines in. */
  public ServerSettings withHost(String given) {
    return changed(copy -> copy.host = given);
  }

  /** Changes the address that browsers and clients use, which is the issuer. */
  public ServerSettings withPublicUrl(URI given) {
    return changed(copy -> copy.publicUrl = given);
  }

  /** Changes what each scope allows, in words for the consent page. */
  public ServerSettings withScopes(Map<String, String> given) {
    return changed(copy -> copy.scopes = Map.copyOf(given));
  }

  /** Changes the lifetimes of codes and tokens. */
  public ServerSettings withPolicy(Policy given) {
    return changed(copy -> copy.policy = given);
  }

  /** Changes the time that lifetimes are measured by. */
  public ServerSettings withClock(Clock given) {
    return changed(copy -> copy.clock = given);
  }

  /** Changes the file of the key that signing keys are encrypted under. */
  public ServerSettings withKeyFile(Path given) {
    return changed(copy -> copy.keyFile = given);
  }

  /** Changes the key that signing keys are encrypted under; a file goes before it. */
  public ServerSettings withKey(String given) {
    return changed(copy -> copy.key = given);
  }

  /** Shows metrics and health on a loopback port; 0 means any. Without it, there are none. */
  public ServerSettings withMetricsPort(int given) {
    return changed(copy -> copy.metricsPort = OptionalInt.of(given));
  }

  /** Changes whether each audit event is a line of JSON in the log, too; it is not unless told. */
  public ServerSettings withAuditLines(boolean given) {
    return changed(copy -> copy.auditLines = given);
  }

  /**
   * Changes which reverse proxies are believed in what they write into {@code X-Forwarded-For}.
   * Unless told, these are the ones on this machine where the server listens on loopback and has a
   * public https address; else there are none. A proxy that is believed must write the address that
   * it saw behind what is in the header already, or in its place.
   */
  public ServerSettings withTrustedProxies(List<Network> given) {
    return changed(copy -> copy.trustedProxies = new Proxies(given));
  }

  /**
   * Changes how often the server looks after its store, in real time: removes rows that have had
   * their time, and reads the signing keys.
   */
  public ServerSettings withUpkeepEvery(Duration given) {
    return changed(copy -> copy.upkeepEvery = given);
  }

  /** Changes how long audit events are kept in the table, longer than zero; empty for ever. */
  public ServerSettings withAuditFor(Optional<Duration> given) {
    return changed(copy -> copy.auditFor = given);
  }

  /** Returns the folder of the database, unless {@link #database} is somewhere else. */
  Path data() {
    return values.data;
  }

  /** Returns the database; one in a folder gets its folder made. */
  Database database() {
    return values.database == null ? Database.at(DataFolder.jdbcUrl(values.data)) : values.database;
  }

  /** Returns what the pages call the service, such as {@code Cadenza}. */
  String serviceName() {
    return values.serviceName;
  }

  /** Returns the address that is listened on. */
  String host() {
    return values.host;
  }

  /** Returns the port, 0 for any. */
  int port() {
    return values.port;
  }

  /** Returns the public address, if it is not the server's own. */
  Optional<URI> publicAddress() {
    return Optional.ofNullable(values.publicUrl);
  }

  /** Returns scope to what it allows, in words. */
  Map<String, String> scopes() {
    return values.scopes;
  }

  /** Returns the lifetimes of codes and tokens. */
  Policy policy() {
    return values.policy;
  }

  /** Returns the time that lifetimes are measured by. */
  Clock clock() {
    return values.clock;
  }

  /** Returns the file of the key that signing keys are encrypted under, if it was named. */
  Optional<Path> keyFile() {
    return Optional.ofNullable(values.keyFile);
  }

  /** Returns the key that signing keys are encrypted under, if it was given. */
  Optional<String> key() {
    return Optional.ofNullable(values.key);
  }

  /** Returns the loopback port of the metrics, 0 for any, if there shall be metrics. */
  OptionalInt metricsPort() {
    return values.metricsPort;
  }

  /** Returns the reverse proxies that are believed. */
  Proxies trustedProxies() {
    if (values.trustedProxies != null) {
      return values.trustedProxies;
    }
    boolean https = publicAddress().filter(url -> "https".equals(url.getScheme())).isPresent();
    return https && isLoopback(host()) ? Proxies.onThisMachine() : new Proxies(List.of());
  }

  private static boolean isLoopback(String host) {
    return host.startsWith("127.") || host.equals("localhost") || host.equals("::1");
  }

  /** Tells whether each audit event is a line of JSON in the log, too. */
  boolean auditLines() {
    return values.auditLines;
  }

  /** Returns how long audit events are kept in the table; empty for ever. */
  Optional<Duration> auditFor() {
    return values.auditFor;
  }

  /**
   * Returns how often rows that have had their time are removed and keys are read, in real time.
   */
  Duration upkeepEvery() {
    return values.upkeepEvery;
  }
}
