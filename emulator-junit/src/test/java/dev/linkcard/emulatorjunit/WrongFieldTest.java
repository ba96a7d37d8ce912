package dev.linkcard.emulatorjunit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.linkcard.emulator.AlexaEmulator;
import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

class WrongFieldTest {
  @Test
  void a_field_that_is_null_is_refused() {
    assertThat(Running.failures(HoldsNull.class))
        .singleElement()
        .extracting(Throwable::getMessage)
        .isEqualTo(
            "The field HoldsNull.alexa is null; make the emulator where the field is declared:"
                + " @Emulated AlexaEmulator alexa = AlexaEmulator.onAnyPort();");
  }

  @Test
  void a_static_field_that_is_null_is_refused() {
    assertThat(Running.failures(HoldsNullForAll.class))
        .singleElement()
        .extracting(Throwable::getMessage)
        .asString()
        .startsWith("The field HoldsNullForAll.alexa is null;");
  }

  @Test
  void a_field_of_another_type_is_refused() {
    assertThat(Running.failures(HoldsText.class))
        .singleElement()
        .extracting(Throwable::getMessage)
        .isEqualTo(
            "@Emulated is for fields of the type AlexaEmulator, but HoldsText.alexa has the type"
                + " String.");
  }

  @Test
  void one_instance_for_all_tests_starts_its_emulator_for_each() {
    assertThat(Running.failures(OneInstance.class)).isEmpty();
  }

  @Disabled("run by the test above")
  static class HoldsNull {
    @Emulated AlexaEmulator alexa;

    @Test
    void nothing() {}
  }

  @Disabled("run by the test above")
  static class HoldsNullForAll {
    @Emulated static AlexaEmulator alexa;

    @Test
    void nothing() {}
  }

  @Disabled("run by the test above")
  static class HoldsText {
    @Emulated String alexa = "alexa";

    @Test
    void nothing() {}
  }

  @Disabled("run by the test above")
  @TestInstance(TestInstance.Lifecycle.PER_CLASS)
  static class OneInstance {
    @Emulated AlexaEmulator alexa = AlexaEmulator.onAnyPort();

    @Test
    void one() {
      assertThat(alexa.baseUrl().getPort()).isPositive();
    }

    @Test
    void another() {
      assertThat(alexa.baseUrl().getPort()).isPositive();
    }
  }
}
