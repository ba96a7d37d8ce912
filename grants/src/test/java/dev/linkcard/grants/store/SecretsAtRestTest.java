package dev.linkcard.grants.store;

import static dev.linkcard.grants.World.ALEXA;
import static dev.linkcard.grants.World.HERE;
import static dev.linkcard.grants.World.REDIRECT_URI;
import static dev.linkcard.grants.World.VERIFIER;
import static dev.linkcard.grants.World.issued;
import static org.assertj.core.api.Assertions.assertThat;

import dev.linkcard.grants.World;
import dev.linkcard.grants.code.Challenge;
import dev.linkcard.grants.secret.Code;
import dev.linkcard.grants.secret.Secret;
import dev.linkcard.grants.token.TokenAnswer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SecretsAtRestTest {

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void no_issued_secret_is_in_any_table(Dialect dialect) {
    try (World world = World.on(dialect)) {
      List<Secret> secrets = issueOneOfEach(world);
      String dump = dump(world);

      assertThat(dump).contains(HexFormat.of().formatHex(secrets.get(0).sha256()));
      assertThat(dump).doesNotContain(spellings(secrets));
    }
  }

  @Test
  void no_issued_secret_is_in_the_file(@TempDir Path folder) throws Exception {
    List<Secret> secrets;
    try (World world = World.at(Database.at("jdbc:h2:file:" + folder.resolve("grants")))) {
      secrets = issueOneOfEach(world);
    }
    String file = Files.readString(folder.resolve("grants.mv.db"), StandardCharsets.ISO_8859_1);
    assertThat(file).contains(ALEXA.value());
    assertThat(file).doesNotContain(spellings(secrets));
  }

  private static List<Secret> issueOneOfEach(World world) {
    Code code = world.grants.issue(world.consent(Challenge.of(VERIFIER)), HERE);
    TokenAnswer.Issued link =
        issued(world.grants.redeem(ALEXA, code, REDIRECT_URI, VERIFIER, HERE));
    TokenAnswer.Issued refreshed = world.refreshed(link.refreshToken());
    return List.of(
        code,
        VERIFIER,
        world.grants.clients().rotateSecret(ALEXA, Duration.ZERO, HERE).orElseThrow(),
        link.accessToken(),
        link.refreshToken(),
        refreshed.accessToken(),
        refreshed.refreshToken());
  }

  private static String dump(World world) {
    List<List<String>> tables =
        world.stored(
            "SELECT table_name FROM INFORMATION_SCHEMA.TABLES"
                + " WHERE LOWER(table_schema) = 'public'");
    assertThat(tables).hasSize(6);
    StringBuilder dump = new StringBuilder();
    tables.forEach(table -> dump.append(world.stored("SELECT * FROM \"" + table.get(0) + "\"")));
    return dump.toString();
  }

  /** The text itself, and the bytes that it spells, in hexadecimal digits and as they are. */
  private static String[] spellings(List<Secret> secrets) {
    List<String> spellings = new ArrayList<>();
    for (Secret secret : secrets) {
      String text = secret.reveal();
      // A refresh token is two: its family, and what each rotation replaces.
      String main = text.substring(Math.max(0, text.length() - 43));
      byte[] bytes = Base64.getUrlDecoder().decode(main);
      spellings.add(main);
      if (!main.equals(text)) {
        spellings.add(text.substring(0, 22));
      }
      spellings.add(HexFormat.of().formatHex(bytes));
      spellings.add(new String(bytes, StandardCharsets.ISO_8859_1));
    }
    return spellings.toArray(String[]::new);
  }
}
