package dev.linkcard.server.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.linkcard.grants.code.Challenge;
import dev.linkcard.grants.store.Store;
import dev.linkcard.server.World;
import dev.linkcard.server.http.Answer;
import dev.linkcard.server.http.Form;
import dev.linkcard.server.http.Window;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Looks for every secret of a run in all that the run left behind. */
class RecordsTest {
  private static final String WRONG = "a-wrong-password-4711";
  private static final String IN_THE_WRONG_FIELD = "a-password-in-the-wrong-field-4712";
  private static final String VERIFIER = "a-verifier-of-43-letters-or-more-0123456789-abc";

  @TempDir private Path data;

  private final List<String> secrets = new ArrayList<>();

  private String secret(String text) {
    assertThat(text).hasSizeGreaterThan(12);
    secrets.add(text);
    return text;
  }

  private void play(World world) throws Exception {
    Window ada = world.window();
    ada.logIn("ada", secret(WRONG));
    ada.logIn(secret(IN_THE_WRONG_FIELD), "x");
    Answer in = ada.logIn("ada", secret(World.PASSWORD));
    for (String cookie : in.response().headers().allValues("Set-Cookie")) {
      String value = cookie.split(";", 2)[0].split("=", 2)[1];
      if (!value.isEmpty()) {
        secret(value);
      }
    }
    String code = secret(decided(world, ada).redirect().get("code"));
    Answer first = world.token(World.exchange(code).with("code_verifier", secret(VERIFIER)));
    Answer second = world.token(World.refresh(secret(first.text("refresh_token"))));
    secret(first.text("access_token"));
    secret(second.text("access_token"));
    Answer third = world.token(World.refresh(secret(second.text("refresh_token"))));
    secret(third.text("refresh_token"));
    world.introspect(third.text("access_token"));
    world.window().basic("alexa-cadenza", secret("a-wrong-secret-4713")).post("/oauth2/token", "");
    world.token(World.refresh(first.text("refresh_token")));
    world.token(World.exchange(code));
    secrets.addAll(List.of(World.SECRET, World.OTHER_SECRET, World.API_SECRET));
  }

  private static Answer decided(World world, Window ada) throws Exception {
    byte[] hash =
        MessageDigest.getInstance("SHA-256").digest(VERIFIER.getBytes(StandardCharsets.US_ASCII));
    String challenge = Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
    assertThat(Challenge.parse(challenge)).isPresent();
    Form asked =
        world.asked().with("code_challenge", challenge).with("code_challenge_method", "S256");
    Form form = ada.get("/oauth2/authorize?" + asked).form("/oauth2/authorize");
    return ada.post("/oauth2/authorize", form.with("decision", "allow"));
  }

  @Test
  void no_secret_of_a_whole_story_is_in_a_log_line_or_in_the_database() throws Exception {
    List<String> lines;
    try (World world = World.in(World.settings(data).withAuditLines(true));
        LogLines log = LogLines.of("ROOT")) {
      play(world);
      lines = log.texts();
    }

    assertThat(secrets).hasSizeGreaterThan(14);
    assertThat(lines).anyMatch(line -> line.contains("REFRESH_TOKEN_REUSED"));
    assertNothingIn("the log", String.join("\n", lines));
    assertNothingIn("the database", dump());
  }

  private void assertNothingIn(String place, String text) {
    for (String secret : secrets) {
      byte[] bytes = secret.getBytes(StandardCharsets.UTF_8);
      assertThat(text)
          .as(place)
          .doesNotContain(
              secret,
              HexFormat.of().formatHex(bytes),
              Base64.getEncoder().withoutPadding().encodeToString(bytes));
    }
  }

  /** Spells every row of every table. */
  private String dump() throws SQLException {
    StringBuilder rows = new StringBuilder();
    try (Store store = Store.open("jdbc:h2:file:" + data.resolve("linkcard"));
        Connection connection = store.dataSource().getConnection();
        Statement statement = connection.createStatement();
        ResultSet script = statement.executeQuery("SCRIPT")) {
      while (script.next()) {
        rows.append(script.getString(1)).append('\n');
      }
    }
    assertThat(rows.toString()).contains("REFRESH_TOKEN_REUSED");
    return rows.toString();
  }
}
