package dev.linkcard.acceptance.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.linkcard.acceptance.command.Linkcard;
import dev.linkcard.acceptance.command.Linkcard.Ended;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class HeadlessStoryTest {
  @Test
  void the_story_is_told_in_ten_steps_and_ends_with_status_0() {
    Ended told = Linkcard.run("demo", "--headless");

    assertThat(told.status()).as(told.out() + told.err()).isZero();
    IntStream.rangeClosed(1, 10)
        .forEach(step -> assertThat(told.out()).contains("%2d. ".formatted(step)));
    assertThat(told.out())
        .contains("1.1   person → device  “ask cadenza what my playlists are”")
        .contains("Alexa  → skill   POST /  PlaylistsIntent")
        .contains("Alexa  → server  POST /oauth2/token  grant_type=authorization_code")
        .contains("skill  → server  POST /oauth2/introspect")
        .contains("skill  → API     GET /v1/playlists")
        .contains("“You have 3 playlists: Morning Run, Deep Focus and Sunday Slow.”")
        .contains("Alexa  → server  POST /oauth2/token  grant_type=refresh_token")
        .contains("All 10 steps happened as told");
    assertThat(told.err()).isEmpty();
    assertThat(told.out()).doesNotContain("lovelace");
  }
}
