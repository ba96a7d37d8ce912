package dev.linkcard.emulatorjunit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.linkcard.emulator.AlexaEmulator;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class EmulatedTest {
  private static final List<AlexaEmulator> SEEN = new ArrayList<>();

  @Emulated private static final AlexaEmulator SHARED = AlexaEmulator.onAnyPort();

  @Emulated private final AlexaEmulator alexa = AlexaEmulator.onAnyPort();

  @Test
  void an_instance_field_listens_during_the_test() {
    SEEN.add(alexa);

    assertThat(alexa.baseUrl().toString()).matches("http://127\\.0\\.0\\.1:[0-9]+");
  }

  @Test
  void every_test_has_an_emulator_of_its_own() {
    SEEN.add(alexa);

    assertThat(alexa.journal().after(0)).isEmpty();
    assertThat(SEEN).doesNotHaveDuplicates();
  }

  @Test
  void a_static_field_listens_for_the_whole_class() {
    assertThat(SHARED.baseUrl()).isNotEqualTo(alexa.baseUrl());
  }

  @Nested
  class InANestedClass {
    @Emulated AlexaEmulator inner = AlexaEmulator.onAnyPort();

    @Test
    void the_fields_around_it_listen_too() {
      assertThat(inner.baseUrl()).isNotEqualTo(alexa.baseUrl()).isNotEqualTo(SHARED.baseUrl());
    }
  }

  @AfterAll
  static void what_a_test_started_is_closed() {
    for (AlexaEmulator emulator : SEEN) {
      assertThatIllegalStateException().isThrownBy(emulator::baseUrl);
    }
    assertThat(SHARED.baseUrl().getPort()).isPositive();
  }
}
