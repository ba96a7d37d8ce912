package dev.linkcard.bench.keycloak;

import dev.linkcard.bench.linking.Site;
import dev.linkcard.bench.postgres.Postgres;
import dev.linkcard.bench.process.Server;
import dev.linkcard.bench.subject.Subject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Keycloak in production mode on PostgreSQL: built beforehand, one node, its own JVM options. */
public final class Keycloak implements Subject {
  private static final String DATABASE = "keycloak";
  private static final String REALM = "/realms/bench";
  private static final String ENDPOINTS = REALM + "/protocol/openid-connect/";
  private static final Site.Registration CLIENT =
      new Site.Registration("alexa", "a-secret-of-the-benchmark-0123456789", "playlists.read");
  private final Postgres postgres;
  private final Path folder;
  private final int port;
  private final Path zip;
  private final Path script;

  /** Will unpack its distribution into {@code folder} and listen on {@code port}. */
  public Keycloak(Postgres postgres, Path folder, int port, Path zip) {
    this.postgres = postgres;
    this.folder = folder;
    this.port = port;
    this.zip = zip;
    this.script = folder.resolve("keycloak/bin/kc.sh");
  }

  @Override
  public String name() {
    return "Keycloak";
  }

  @Override
  public Site site() {
    return new Site(port, ENDPOINTS + "auth", ENDPOINTS + "token", CLIENT, "[name=accept]");
  }

  @Override
  public void prepare(int accounts) throws IOException, SQLException {
    postgres.create(DATABASE);
    Distribution.unpack(zip, folder.resolve("keycloak"));
    Path realm = folder.resolve("realm.json");
    try (InputStream in = Keycloak.class.getResourceAsStream("realm.json")) {
      Files.write(realm, Objects.requireNonNull(in).readAllBytes());
    }
    command("build", "--db=postgres").run(log("build"), "");
    command("import", "--optimized", "--file=" + realm).run(log("import"), "");
    multiply(accounts);
  }

  /** Gives everybody the credential and the roles of the one person of the realm file. */
  private void multiply(int accounts) throws IOException, SQLException {
    try (InputStream in = Keycloak.class.getResourceAsStream("people.sql")) {
      String sql = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
      postgres.execute(DATABASE, sql.replace(":accounts", String.valueOf(accounts)));
    }
    postgres.execute(DATABASE, "ANALYZE");
  }

  @Override
  public Server start() throws IOException {
    return Server.start(
        command("start", "--optimized"),
        port,
        REALM + "/.well-known/openid-configuration",
        log("server"));
  }

  private Server.Command command(String... arguments) {
    List<String> words = new ArrayList<>(List.of("sh", script.toString()));
    words.addAll(List.of(arguments));
    Map<String, String> environment = new HashMap<>();
    environment.put("JAVA_HOME", System.getProperty("java.home"));
    environment.put("KC_DB_URL", postgres.url(DATABASE));
    environment.put("KC_DB_USERNAME", postgres.user());
    environment.put("KC_DB_PASSWORD", "any");
    environment.put("KC_CACHE", "local");
    environment.put("KC_HTTP_ENABLED", "true");
    environment.put("KC_HTTP_HOST", "127.0.0.1");
    environment.put("KC_HTTP_PORT", String.valueOf(port));
    environment.put("KC_HOSTNAME", "http://127.0.0.1:" + port);
    return new Server.Command(words, environment);
  }

  private Path log(String name) {
    return folder.resolve("keycloak-" + name + ".log");
  }

  @Override
  public Hash hash() {
    return new Hash("Argon2id, 7 MiB, 5 passes", Double.NaN);
  }
}
