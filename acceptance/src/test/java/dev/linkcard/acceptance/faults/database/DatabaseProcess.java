package dev.linkcard.acceptance.faults.database;

import dev.linkcard.acceptance.faults.port.Ports;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** PostgreSQL as a process, which can be stopped and started again on the same data and port. */
public final class DatabaseProcess implements AutoCloseable {
  public static final String NAME = "linkcard";
  public static final String USER = "linkcard";
  public static final String PASSWORD = "a-password-of-a-test";

  /** How long a slow machine may take to start or stop it. */
  private static final Duration PATIENCE = Duration.ofMinutes(3);

  private static final String SECONDS = String.valueOf(PATIENCE.toSeconds());

  private final EmbeddedPostgres first;
  private final Path data;
  private final Path log;
  private final String program;
  private final String options;

  private DatabaseProcess(EmbeddedPostgres first, Path data) throws IOException {
    this.first = first;
    this.data = data;
    this.log = data.resolveSibling("postgresql.log");
    // "/…/bin/postgres "-D" "/…" "-p" "5432" …": the program, and the options that it had.
    String[] words = Files.readString(data.resolve("postmaster.opts")).strip().split(" ", 4);
    this.program = words[0];
    this.options = words[3].replace("\"", "");
  }

  /** Makes a database in an empty folder, starts PostgreSQL and waits until it answers. */
  public static DatabaseProcess start(Path folder) throws IOException, SQLException {
    Path data = folder.resolve("postgresql");
    EmbeddedPostgres first =
        EmbeddedPostgres.builder()
            .setDataDirectory(data)
            .setPort(Ports.free())
            .setPGStartupWait(PATIENCE)
            .setServerConfig("listen_addresses", "127.0.0.1")
            .setServerConfig("unix_socket_directories", "")
            // The library turns both off for speed; here an answer must mean that it is kept.
            .setServerConfig("fsync", "on")
            .setServerConfig("synchronous_commit", "on")
            .start();
    DatabaseProcess process = new DatabaseProcess(first, data);
    try (Connection admin = first.getPostgresDatabase().getConnection();
        Statement statement = admin.createStatement()) {
      statement.execute("CREATE ROLE " + USER + " LOGIN PASSWORD '" + PASSWORD + "'");
      statement.execute("CREATE DATABASE " + NAME + " OWNER " + USER);
    }
    return process;
  }

  public String jdbcUrl() {
    return "jdbc:postgresql://127.0.0.1:" + first.getPort() + "/" + NAME;
  }

  /** Opens a connection; fails while PostgreSQL is stopped. */
  public Connection connect() throws SQLException {
    return DriverManager.getConnection(jdbcUrl(), USER, PASSWORD);
  }

  /** Returns the process id of PostgreSQL's first process. */
  public long pid() throws IOException {
    return Long.parseLong(Files.readAllLines(data.resolve("postmaster.pid")).get(0).strip());
  }

  /** Returns the version that runs, such as {@code 14.22}. */
  public String version() throws IOException {
    Matcher version = Pattern.compile("[0-9]+\\.[0-9]+").matcher(run(List.of(program, "-V")));
    return version.find() ? version.group() : "?";
  }

  /** Stops PostgreSQL and waits until it is gone. */
  public void stop(Stop how) throws IOException {
    control("-m", how.word, "-t", SECONDS, "-w", "stop");
  }

  /** Starts PostgreSQL on its data and its port, and waits until it answers. */
  public void startAgain() throws IOException {
    control("-o", options, "-l", log.toString(), "-t", SECONDS, "-w", "start");
  }

  private void control(String... words) throws IOException {
    List<String> command = new ArrayList<>();
    if (System.getProperty("user.name").equals("root")) {
      // PostgreSQL refuses to be root; in a user namespace of its own it is nobody.
      command.addAll(List.of("unshare", "-U"));
    }
    command.addAll(
        List.of(new File(program).toPath().resolveSibling("pg_ctl").toString(), "-D", "" + data));
    command.addAll(List.of(words));
    run(command);
  }

  private String run(List<String> command) throws IOException {
    Path said = data.resolveSibling("pg_ctl.log");
    Process process =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(said.toFile()).start();
    try {
      if (!process.waitFor(2 * PATIENCE.toSeconds(), TimeUnit.SECONDS)
          || process.exitValue() != 0) {
        throw new AssertionError("This went wrong: " + command + "\n" + Files.readString(said));
      }
    } catch (InterruptedException stopped) {
      throw new AssertionError(stopped);
    }
    return Files.readString(said);
  }

  /** The library waits for five seconds, and then leaves a process in a folder that goes. */
  @Override
  public void close() throws IOException {
    if (Files.exists(data.resolve("postmaster.pid"))) {
      stop(Stop.FAST);
    }
    first.close();
  }
}
