package dev.linkcard.grants.store;

import static dev.linkcard.grants.World.ALEXA;
import static dev.linkcard.grants.World.HERE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.linkcard.grants.World;
import dev.linkcard.grants.oauth.Scopes;
import dev.linkcard.grants.secret.RefreshToken;
import dev.linkcard.grants.token.TokenAnswer;
import java.io.BufferedReader;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What was answered from a file of H2 outlives the process, however it ends. */
class KilledProcessTest {

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 20, 150})
  void the_last_refresh_token_that_was_answered_is_good_after_a_kill(int answers) throws Exception {
    String url = "jdbc:h2:file:" + folder.resolve("grants");

    String last = lastAnswerBeforeTheKill(url, answers);

    // The lock file of the killed process is left alone, as to wait for its age takes seconds.
    try (World world = World.at(Database.at(url + ";AUTO_SERVER=FALSE"))) {
      assertThat(world.grants.refresh(ALEXA, new RefreshToken(last), Scopes.none(), HERE))
          .isInstanceOf(TokenAnswer.Issued.class);
    }
  }

  private static String lastAnswerBeforeTheKill(String url, int answers) throws Exception {
    Process process = SecondProcess.start(RefreshesForever.class, url);
    try (BufferedReader output = process.inputReader()) {
      for (int i = 1; i < answers; i++) {
        assertThat(output.readLine()).hasSize(65);
      }
      String last = output.readLine();
      // By its handle: the process itself would close the stream that is still to be read.
      process.toHandle().destroyForcibly();
      // What it answered on the way to its end; a line that broke off was no answer.
      List<String> more = output.lines().filter(line -> line.length() == 65).toList();
      return more.isEmpty() ? last : more.get(more.size() - 1);
    } finally {
      process.destroyForcibly().waitFor();
    }
  }
}
