package dev.linkcard.acceptance.faults.campaign;

import dev.linkcard.acceptance.command.Linkcard;
import dev.linkcard.acceptance.faults.consent.Person;
import dev.linkcard.acceptance.faults.database.DatabaseProcess;
import dev.linkcard.acceptance.faults.link.TokenEndpoint;
import dev.linkcard.acceptance.faults.replica.Replica;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Sets the authorization server up by its commands, as its owner does. */
final class Commands {
  private static final String SCOPE = "playlists.read";
  private static final String VENDOR_ID = "M2AAAAAAAAAAAA";
  private static final String REDIRECT_URI =
      "https://pitangui.amazon.com/api/skill/link/" + VENDOR_ID;
  private static final String PASSWORD = "correct horse battery staple";
  private static final int KEY_BYTES = 32;

  private final Path folder;
  private final URI publicUrl;
  private final String key;
  private final List<String> database;

  /** Writes the files that the commands read into a folder. */
  Commands(Path folder, DatabaseProcess process, URI publicUrl) throws IOException {
    this.folder = folder;
    this.publicUrl = publicUrl;
    this.key = file("key", Base64.getEncoder().encodeToString(new byte[KEY_BYTES]));
    this.database =
        List.of(
            "--db",
            process.jdbcUrl(),
            "--db-user",
            DatabaseProcess.USER,
            "--db-password-file",
            file("database-password", DatabaseProcess.PASSWORD));
  }

  /** Registers the skill with {@code server init}. */
  Skill init() throws IOException {
    Path settings = folder.resolve("account-linking.json");
    run(
        "server",
        "init",
        "--vendor-id",
        VENDOR_ID,
        "--base-url",
        publicUrl.toString(),
        "--scope",
        SCOPE,
        "--settings",
        settings.toString());
    String json = Files.readString(settings);
    return new Skill(field(json, "clientId"), field(json, "clientSecret"), REDIRECT_URI, SCOPE);
  }

  /** Registers the API, which may introspect. */
  TokenEndpoint addApi() throws IOException {
    String json =
        run("server", "clients", "add", "--kind", "resource-server", "--json", "cadenza-api");
    return TokenEndpoint.patient("cadenza-api", field(json, "client_secret"));
  }

  /** Imports people with names and a password. */
  List<Person> addPeople(int count) throws IOException {
    List<Person> people = new ArrayList<>();
    StringBuilder csv = new StringBuilder("name,password\n");
    for (int number = 1; number <= count; number++) {
      csv.append("person-").append(number).append(',').append(PASSWORD).append('\n');
      people.add(new Person("person-" + number, PASSWORD));
    }
    run("server", "accounts", "import", file("people.csv", csv.toString()));
    return people;
  }

  /** Describes a replica. */
  Replica replica(String name, int port) throws IOException {
    List<String> words =
        words(
            "server",
            "--port",
            String.valueOf(port),
            "--base-url",
            publicUrl.toString(),
            "--key-file",
            key,
            "--service-name",
            "Cadenza");
    return new Replica(name, port, Linkcard.command(words.toArray(String[]::new)), folder);
  }

  private String run(String... arguments) throws IOException {
    Linkcard.Ended ended = Linkcard.run(words(arguments).toArray(String[]::new));
    if (ended.status() != 0) {
      throw new AssertionError(Arrays.asList(arguments) + " said: " + ended.err());
    }
    return ended.out();
  }

  private List<String> words(String... arguments) {
    List<String> words = new ArrayList<>(List.of(arguments));
    words.addAll(database);
    return words;
  }

  private String file(String name, String content) throws IOException {
    return Files.writeString(folder.resolve(name), content).toString();
  }

  private static String field(String json, String name) {
    Matcher field = Pattern.compile("\"" + name + "\"\\s*:\\s*\"([^\"]+)\"").matcher(json);
    if (!field.find()) {
      throw new AssertionError("There is no " + name + " in what the command wrote.");
    }
    return field.group(1);
  }
}
