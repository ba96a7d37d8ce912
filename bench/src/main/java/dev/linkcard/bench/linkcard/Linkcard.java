package dev.linkcard.bench.linkcard;

import dev.linkcard.bench.linking.Site;
import dev.linkcard.bench.postgres.Postgres;
import dev.linkcard.bench.process.Server;
import dev.linkcard.bench.subject.HashCost;
import dev.linkcard.bench.subject.Subject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Base64;
import java.util.Iterator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/** {@code linkcard server} on PostgreSQL, as its launcher starts it. */
public final class Linkcard implements Subject {
  private static final Pattern SECRET = Pattern.compile("\"clientSecret\"\\s*:\\s*\"([^\"]+)\"");
  private static final Pattern COST = Pattern.compile("m=([0-9]+),t=([0-9]+)");
  private static final String SCOPE = "playlists.read";
  private final Postgres postgres;
  private final Path folder;
  private final int port;
  private final String database;
  private final int stored;
  private String secret = "";

  /**
   * Will listen on a port.
   *
   * @param database to make and use
   * @param stored how many links its store holds beforehand; 0 for none
   */
  public Linkcard(Postgres postgres, Path folder, int port, String database, int stored) {
    this.postgres = postgres;
    this.folder = folder;
    this.port = port;
    this.database = database;
    this.stored = stored;
  }

  @Override
  public String name() {
    return stored == 0 ? "Linkcard" : String.format("Linkcard, %,d links", stored);
  }

  @Override
  public Site site() {
    return new Site(
        port,
        "/oauth2/authorize",
        "/oauth2/token",
        new Site.Registration("alexa", secret, SCOPE),
        "button[value=allow]");
  }

  @Override
  public void prepare(int accounts) throws IOException, SQLException {
    postgres.create(database);
    secret = register(postgres, folder, database);
    Launcher launcher = new Launcher(postgres, database);
    launcher.server("accounts", "add", Site.account(0)).run(log(), Site.PASSWORD + "\n");
    postgres.execute(
        database,
        """
        INSERT INTO account SELECT gen_random_uuid()::text, 'person-' || n, password_hash,
          password_set_at, claims, created_at, changed_at, disabled_at, epoch
        FROM account, generate_series(1, %d) n
        """
            .formatted(accounts));
    StoredLinks.insert(postgres, database, stored);
  }

  /** Registers Alexa in a database, which makes the tables too, and answers with its secret. */
  static String register(Postgres postgres, Path folder, String database) throws IOException {
    Path settings = folder.resolve(database + "-settings.json");
    new Launcher(postgres, database)
        .server(
            "init",
            "--vendor-id",
            "M1234567890123",
            "--base-url",
            "https://link.example",
            "--scope",
            SCOPE,
            "--settings",
            settings.toString())
        .run(folder.resolve(database + ".log"), "");
    Matcher found = SECRET.matcher(Files.readString(settings));
    if (!found.find()) {
      throw new IOException("The settings have no client secret.");
    }
    return found.group(1);
  }

  @Override
  public Iterator<String> stored(int worker, int workers) {
    return StoredLinks.refreshTokens(worker, workers, stored);
  }

  @Override
  public Server start() throws IOException {
    Path key = folder.resolve(database + ".key");
    Files.writeString(key, Base64.getEncoder().encodeToString(new byte[32]));
    return Server.start(
        new Launcher(postgres, database)
            .server(
                "--port",
                String.valueOf(port),
                "--key-file",
                key.toString(),
                "--service-name",
                "Cadenza",
                "--scope",
                SCOPE + "=See your playlists"),
        port,
        "/.well-known/oauth-authorization-server",
        log());
  }

  private Path log() {
    return folder.resolve(database + ".log");
  }

  @Override
  public Hash hash() throws SQLException {
    String hash =
        postgres
            .text(database, "SELECT password_hash FROM account WHERE name = 'person-0'")
            .replaceFirst("^[{]argon2[}]", "");
    Matcher cost = COST.matcher(hash);
    if (!cost.find()) {
      throw new IllegalStateException("The password is hashed in a way that is not known here.");
    }
    PasswordEncoder argon2 = Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8();
    return new Hash(
        String.format("Argon2id, %s KiB, %s passes", cost.group(1), cost.group(2)),
        HashCost.milliseconds(() -> argon2.matches(Site.PASSWORD, hash)));
  }
}
