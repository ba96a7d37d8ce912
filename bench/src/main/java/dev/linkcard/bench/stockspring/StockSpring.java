package dev.linkcard.bench.stockspring;

import dev.linkcard.bench.linking.Site;
import dev.linkcard.bench.postgres.Postgres;
import dev.linkcard.bench.process.Server;
import dev.linkcard.bench.subject.HashCost;
import dev.linkcard.bench.subject.Subject;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;

/** Spring's authorization server with its JDBC store, in a process of its own. */
public final class StockSpring implements Subject {
  private static final String DATABASE = "stock_spring";
  private static final Site.Registration CLIENT =
      new Site.Registration("alexa", "a-secret-of-the-benchmark-0123456789", "playlists.read");
  private final Postgres postgres;
  private final Path folder;
  private final int port;
  private final List<String> jvm;
  private final PasswordEncoder passwords =
      PasswordEncoderFactories.createDelegatingPasswordEncoder();

  /** Will listen on a port, in a JVM with these options. */
  public StockSpring(Postgres postgres, Path folder, int port, List<String> jvm) {
    this.postgres = postgres;
    this.folder = folder;
    this.port = port;
    this.jvm = List.copyOf(jvm);
  }

  @Override
  public String name() {
    return "stock Spring";
  }

  @Override
  public Site site() {
    return new Site(port, "/oauth2/authorize", "/oauth2/token", CLIENT, "#submit-consent");
  }

  @Override
  public void prepare(int accounts) throws IOException, SQLException {
    postgres.create(DATABASE);
    for (String script : StockSchema.scripts()) {
      postgres.execute(DATABASE, script);
    }
    try (var connection = postgres.connect(DATABASE)) {
      StockClient.save(connection, CLIENT, passwords.encode(CLIENT.secret()), Duration.ofDays(365));
    }
    String people = "(SELECT 'person-' || n AS name FROM generate_series(0, " + accounts + ") n)";
    String passwordHash = passwords.encode(Site.PASSWORD);
    postgres.execute(
        DATABASE,
        "INSERT INTO users SELECT name, '" + passwordHash + "', true FROM " + people + " p");
    postgres.execute(
        DATABASE, "INSERT INTO authorities SELECT name, 'ROLE_USER' FROM " + people + " p");
    postgres.execute(DATABASE, "ANALYZE");
  }

  @Override
  public Server start() throws IOException {
    List<String> words = new ArrayList<>();
    words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    words.addAll(jvm);
    words.addAll(List.of("-cp", System.getProperty("java.class.path")));
    words.add(StockApplication.class.getName());
    words.add("--server.address=127.0.0.1");
    words.add("--server.port=" + port);
    words.add("--spring.datasource.url=" + postgres.url(DATABASE));
    words.add("--spring.datasource.username=" + postgres.user());
    return Server.start(
        new Server.Command(words, Map.of()),
        port,
        "/.well-known/oauth-authorization-server",
        folder.resolve(DATABASE + ".log"));
  }

  @Override
  public Hash hash() {
    String stored = passwords.encode(Site.PASSWORD);
    return new Hash(
        "bcrypt, cost 10", HashCost.milliseconds(() -> passwords.matches(Site.PASSWORD, stored)));
  }
}
