package dev.linkcard.cli.server.options;

import dev.linkcard.cli.command.CommandFailure;
import dev.linkcard.grants.audit.Origin;
import dev.linkcard.grants.store.Database;
import dev.linkcard.server.Administration;
import dev.linkcard.server.ServerSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where everything is kept: an H2 file in a folder, or a PostgreSQL database. */
public final class DatabaseOptions {
  /** What the audit log says of changes made by a command. */
  public static final Origin ORIGIN = new Origin("command");

  private static final Path DEFAULT = Path.of("linkcard-data");

  @Option(
      names = "--data",
      paramLabel = "FOLDER",
      description = "Keep everything in an H2 file in this folder; linkcard-data unless told.")
  private @Nullable Path data;

  @Option(
      names = "--db",
      paramLabel = "URL",
      description =
          "Keep everything in PostgreSQL instead, as in jdbc:postgresql://localhost:5432/linkcard.")
  private @Nullable String db;

  @Option(names = "--db-user", paramLabel = "NAME", description = "The user of the database.")
  private @Nullable String user;

  @Option(
      names = "--db-password-file",
      paramLabel = "FILE",
      description = "The file of the user's password; LINKCARD_DB_PASSWORD may have it too.")
  private @Nullable Path passwordFile;

  /** Returns the settings of a server with this database. */
  public ServerSettings settings(String serviceName) {
    if (db == null) {
      if (user != null || passwordFile != null) {
        throw new CommandFailure(
            "--db-user and --db-password-file belong to --db; give it too, or leave them out.");
      }
      return ServerSettings.in(folder(), serviceName);
    }
    if (data != null) {
      throw new CommandFailure("--data and --db exclude each other; give one of them.");
    }
    return ServerSettings.at(database(db), serviceName);
  }

  /**
   * Returns the options that name this database to a server, as they were given; on PostgreSQL with
   * the file of a key, which a server needs there.
   */
  public List<String> given() {
    List<String> words = new ArrayList<>();
    add(words, "--data", data);
    add(words, "--db", db);
    add(words, "--db-user", user);
    add(words, "--db-password-file", passwordFile);
    add(words, "--key-file", db == null ? null : "KEY_FILE");
    return List.copyOf(words);
  }

  private static void add(List<String> words, String option, @Nullable Object value) {
    if (value != null) {
      words.addAll(List.of(option, value.toString()));
    }
  }

  /** Opens the database, and makes it where it is missing. */
  public Administration open() {
    return Administration.open(settings(""));
  }

  /** Opens the database; where there is none, says how to get one. */
  public Administration openExisting() {
    return existing(settings(""));
  }

  /** Opens the database and what is encrypted in it; where there is none, says how to get one. */
  public Administration openExisting(KeyOptions encryption) {
    return existing(encryption.in(settings("")));
  }

  private Administration existing(ServerSettings settings) {
    if (db == null && !Files.exists(folder().resolve("linkcard.mv.db"))) {
      throw new CommandFailure(
          "There is no database in "
              + folder()
              + "; name its folder with --data, or make one with linkcard server init.");
    }
    return Administration.open(settings);
  }

  private Path folder() {
    return data == null ? DEFAULT : data;
  }

  private Database database(String url) {
    if (!url.startsWith("jdbc:postgresql:")) {
      throw new CommandFailure(
          "--db takes a PostgreSQL database, as in jdbc:postgresql://localhost:5432/linkcard.");
    }
    if (url.toLowerCase(Locale.ROOT).contains("password=")) {
      throw new CommandFailure(
          "--db has a password in it, which everyone sees who lists the processes; use"
              + " --db-password-file or LINKCARD_DB_PASSWORD.");
    }
    return Database.at(url).as(user == null ? "" : user, password());
  }

  private String password() {
    if (passwordFile == null) {
      String given = System.getenv("LINKCARD_DB_PASSWORD");
      return given == null ? "" : given;
    }
    try {
      return Files.readString(passwordFile).stripTrailing();
    } catch (IOException unreadable) {
      throw new CommandFailure(
          "The file " + passwordFile + " cannot be read; check the path and its permissions.",
          unreadable);
    }
  }
}
