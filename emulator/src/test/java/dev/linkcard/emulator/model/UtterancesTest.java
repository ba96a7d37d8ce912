package dev.linkcard.emulator.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.linkcard.emulator.model.Understood.IntentMatch;
import dev.linkcard.emulator.model.Understood.Launch;
import dev.linkcard.emulator.model.Understood.Nothing;
import dev.linkcard.emulator.site.Radio;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UtterancesTest {
  private final Utterances english = new Utterances(InteractionModel.parse(Radio.MODEL), Locale.US);
  private final Utterances german =
      new Utterances(InteractionModel.parse(Radio.MODEL), Locale.GERMANY);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "open radio star",
        "Alexa, open Radio Star!",
        "launch radio star",
        "start radio star",
        "begin radio star",
        "run radio star",
        "use radio star",
        "talk to radio star",
        "ask radio star",
        "radio star",
      })
  void a_launch_form_opens_the_skill(String said) {
    assertThat(english.resolve(said, false)).isEqualTo(new Launch());
    assertThat(english.resolve(said, true)).isEqualTo(new Launch());
  }

  @ParameterizedTest
  @ValueSource(strings = {"öffne radio star", "Starte Radio Star.", "sprich mit radio star"})
  void german_launch_forms_open_the_skill(String said) {
    assertThat(german.resolve(said, false)).isEqualTo(new Launch());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ask radio star play something",
        "ask radio star to play something",
        "tell radio star to play something",
        "open radio star and play something"
      })
  void an_ask_form_asks_for_an_intent(String said) {
    Understood understood = english.resolve(said, false);

    assertThat(understood).isInstanceOf(IntentMatch.class);
    assertThat(((IntentMatch) understood).name()).isEqualTo("PlayIntent");
  }

  @Test
  void german_ask_forms_ask_for_an_intent() {
    assertThat(german.resolve("frage radio star nach play something", false))
        .isInstanceOf(IntentMatch.class);
    assertThat(german.resolve("sag radio star play something", false))
        .isInstanceOf(IntentMatch.class);
  }

  @Test
  void a_value_of_the_slot_type_is_resolved_by_its_name() {
    assertThat(slots("play radio one"))
        .containsExactly(
            new Slot(
                "station", "STATION", "radio one", Optional.of(new Slot.Match("one", "Radio One"))),
            new Slot("when", "AMAZON.TIME", "", Optional.empty()));
  }

  @Test
  void a_value_of_the_slot_type_is_resolved_by_a_synonym() {
    assertThat(slots("play The First").get(0).resolution())
        .contains(new Slot.Match("one", "Radio One"));
  }

  @Test
  void punctuation_of_a_value_does_not_matter() {
    assertThat(slots("play rock pop").get(0).resolution()).contains(new Slot.Match("", "Rock-Pop"));
    assertThat(slots("play Rock-Pop").get(0).resolution()).contains(new Slot.Match("", "Rock-Pop"));
  }

  @Test
  void a_value_that_the_slot_type_lacks_has_no_match() {
    assertThat(slots("play radio two").get(0))
        .isEqualTo(new Slot("station", "STATION", "radio two", Optional.of(new Slot.NoMatch())));
  }

  @Test
  void a_built_in_type_is_filled_and_not_resolved() {
    assertThat(slots("play radio one at noon").get(1))
        .isEqualTo(new Slot("when", "AMAZON.TIME", "noon", Optional.empty()));
  }

  @Test
  void a_slot_that_was_not_said_is_there_and_empty() {
    assertThat(slots("play something")).extracting(Slot::value).containsExactly("", "");
  }

  @Test
  void a_slot_may_own_something() {
    assertThat(slots("what is Radio One's song").get(0).value()).isEqualTo("radio one");
    assertThat(slots("what is radio one’s song").get(0).value()).isEqualTo("radio one");
  }

  @Test
  void in_a_session_the_name_may_be_left_out() {
    assertThat(english.resolve("play something", true)).isInstanceOf(IntentMatch.class);
    assertThat(english.resolve("play something", false)).isInstanceOf(Nothing.class);
    assertThat(english.resolve("help", true))
        .isEqualTo(new IntentMatch("AMAZON.HelpIntent", List.of()));
    assertThat(english.resolve("Stop.", true))
        .isEqualTo(new IntentMatch("AMAZON.StopIntent", List.of()));
    assertThat(german.resolve("Hilfe", true))
        .isEqualTo(new IntentMatch("AMAZON.HelpIntent", List.of()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"opened radio star", "open radio stars", "open radio", "play radio one", "!", ""})
  void a_near_miss_does_not_call_the_skill(String said) {
    assertThat(english.resolve(said, false))
        .isEqualTo(
            new Nothing(
                "The utterance does not call the skill by its name: \"open radio star\" or \"ask"
                    + " radio star …\" would."));
  }

  @Test
  void a_sentence_that_no_sample_has_is_answered_with_one_that_would_do() {
    assertThat(english.resolve("ask radio star to dance", false))
        .isEqualTo(
            new Nothing(
                "No sample utterance of the interaction model matches \"dance\". \"play {station}\""
                    + " would."));
  }

  @Test
  void a_model_with_fallback_takes_every_sentence_that_is_meant_for_it() {
    String model =
        Radio.MODEL.replace(
            "{\"name\": \"AMAZON.StopIntent\"}", "{\"name\": \"AMAZON.FallbackIntent\"}");
    Utterances fallback = new Utterances(InteractionModel.parse(model), Locale.US);

    assertThat(fallback.resolve("ask radio star to dance", false))
        .isEqualTo(new IntentMatch("AMAZON.FallbackIntent", List.of()));
    assertThat(fallback.resolve("dance", true))
        .isEqualTo(new IntentMatch("AMAZON.FallbackIntent", List.of()));
    assertThat(fallback.resolve("dance", false)).isInstanceOf(Nothing.class);
  }

  @Test
  void letters_may_be_composed_in_either_way() {
    assertThat(german.resolve("o\u0308ffne radio star", false)).isEqualTo(new Launch());
  }

  private List<Slot> slots(String said) {
    return ((IntentMatch) english.resolve(said, true)).slots();
  }
}
