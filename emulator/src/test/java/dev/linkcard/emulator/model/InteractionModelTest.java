package dev.linkcard.emulator.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.linkcard.emulator.site.Radio;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InteractionModelTest {
  @Test
  void amazons_json_is_read() {
    InteractionModel model = InteractionModel.parse(Radio.MODEL);

    assertThat(model.invocationName()).isEqualTo("radio star");
    assertThat(model.intents())
        .extracting(Intent::name)
        .containsExactly("PlayIntent", "AMAZON.HelpIntent", "AMAZON.StopIntent");
    assertThat(model.intents().get(0).slots())
        .containsEntry("station", "STATION")
        .containsEntry("when", "AMAZON.TIME");
    assertThat(model.type("STATION")).isPresent();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{                                  | The interaction model is not JSON: line 1, column 2.",
        "[]                                 | The interaction model has no"
            + " interactionModel.languageModel; take the file that the developer console's JSON"
            + " editor shows.",
        "{}                                 | The interaction model has no text in invocationName"
            + " of languageModel; write it as a JSON string.",
        "{'invocationName': 7}              | The interaction model has no text in invocationName"
            + " of languageModel; write it as a JSON string.",
        "{'invocationName': 'x'}            | The interaction model has no intents; a skill needs"
            + " at least one.",
        "{'invocationName': 'x', 'intents': {}} | The interaction model's intents of languageModel"
            + " is not a list; write a JSON array.",
        "{'invocationName': 'x', 'intents': [{}]} | The interaction model has no text in name of"
            + " intents; write it as a JSON string.",
        "{'invocationName': 'x', 'intents': [{'name': 'A', 'samples': ['play {b}']}]} | The intent"
            + " A has the sample \"play {b}\", but no slot named b; add it to the intent's slots.",
        "{'invocationName': 'x', 'intents': [{'name': 'A', 'slots': [{'name': 'b', 'type':"
            + " 'C'}]}]} | The slot b of A has the type C, which the model does not define; add it"
            + " to types.",
        "{'invocationName': 'x', 'intents': [{'name': 'A', 'slots': [{'name': 'b'}]}]} | The"
            + " interaction model has no text in type of a slot of A; write it as a JSON string.",
        "{'invocationName': 'x', 'types': [{'name': 'T', 'values': [{}]}]} | The interaction model"
            + " has no text in value of the type T; write it as a JSON string.",
      })
  void a_model_that_is_wrong_is_refused_in_one_sentence(String model, String sentence) {
    String json = model.replace('\'', '"');
    boolean language = json.startsWith("{}") || json.startsWith("{\"");

    assertThatThrownBy(
            () ->
                InteractionModel.parse(
                    language ? "{\"interactionModel\":{\"languageModel\":" + json + "}}" : json))
        .isInstanceOf(InvalidModel.class)
        .hasMessage(sentence);
  }

  @Test
  void a_model_without_end_is_refused() {
    assertThatThrownBy(() -> InteractionModel.parse("[".repeat(5000)))
        .isInstanceOf(InvalidModel.class)
        .hasMessageStartingWith("The interaction model is not JSON");
  }
}
