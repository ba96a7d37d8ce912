package dev.linkcard.cli.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.linkcard.demo.Cadenza;
import dev.linkcard.emulator.AlexaEmulator;
import dev.linkcard.emulator.model.InteractionModel;
import dev.linkcard.emulator.skill.SkillSetup;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import org.junit.jupiter.api.Test;

class StoryTest {
  @Test
  void a_story_that_breaks_says_at_which_step_what_was_expected_and_what_came() throws IOException {
    StringWriter out = new StringWriter();
    try (AlexaEmulator alexa = AlexaEmulator.onAnyPort().start()) {
      alexa.install(
          SkillSetup.of(
              Cadenza.NAME,
              Cadenza.SKILL_ID,
              URI.create("http://127.0.0.1:1/"),
              InteractionModel.parse(Cadenza.interactionModel("en-US"))));

      int status = Story.over(alexa.baseUrl(), "ada", "lovelace", new PrintWriter(out)).tell();

      assertThat(status).isEqualTo(1);
    }
    assertThat(out.toString().replace("\r\n", "\n"))
        .contains(" 3. The skill verifies the request")
        .contains("      3.1   Alexa  ⇠ skill   no answer\n")
        .endsWith(
            """

            Step 3 broke.
              Expected  200, since the signature is good
              Came      no answer
            """);
  }
}
