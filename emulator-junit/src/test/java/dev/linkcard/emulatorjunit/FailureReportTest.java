package dev.linkcard.emulatorjunit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import dev.linkcard.emulator.AlexaEmulator;
import dev.linkcard.emulator.journal.Content;
import dev.linkcard.emulator.journal.Party;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.Test;

class FailureReportTest {
  @Test
  void a_failure_ends_with_the_messages_of_the_journal() {
    List<Throwable> failures = Running.failures(Fails.class);

    assertThat(failures).hasSize(1);
    assertThat(failures.get(0)).hasMessage("no");
    assertThat(failures.get(0).getSuppressed()).hasSize(1);
    assertThat(failures.get(0).getSuppressed()[0].getMessage())
        .matches(
            """
            the journal of Fails\\.alexa, secrets masked
              1  ALEXA -> AUTHORIZATION_SERVER  POST /token
                  grant_type=authorization_code&code=•••• #[0-9a-f]{4}
              2  ALEXA <- AUTHORIZATION_SERVER  400  \\(!\\)
                  \\{"error":"invalid_grant"}\
            """);
  }

  @Test
  void a_failure_before_the_test_is_explained_too() {
    List<Throwable> failures = Running.failures(FailsBefore.class);

    assertThat(failures).hasSize(1);
    assertThat(failures.get(0).getSuppressed()[0].getMessage()).contains("“open cadenza”");
  }

  @Test
  void a_long_journal_is_told_from_its_end() {
    List<Throwable> failures = Running.failures(FailsLate.class);

    assertThat(failures.get(0).getSuppressed()[0].getMessage())
        .contains("(50 earlier messages)\n  51  PERSON -> ALEXA  note 51\n")
        .endsWith("  150  PERSON -> ALEXA  note 150");
  }

  @Test
  void a_failure_without_any_message_stays_as_it_is() {
    assertThat(Running.failures(FailsInSilence.class).get(0).getSuppressed()).isEmpty();
  }

  @Test
  void an_assumption_that_does_not_hold_is_no_failure() {
    assertThat(Running.failures(Aborts.class)).isEmpty();
  }

  @Disabled("run by the test above")
  static class Fails {
    @Emulated AlexaEmulator alexa = AlexaEmulator.onAnyPort();

    @Test
    void fails() {
      Content request =
          new Content(
              "POST /token",
              List.of("POST /token HTTP/1.1"),
              "grant_type=authorization_code&code=SplxlOBeZQQYbYS6WxSbIA");
      long exchange = alexa.journal().request(Party.ALEXA, Party.AUTHORIZATION_SERVER, request);
      Content response =
          new Content("400", List.of("HTTP/1.1 400"), "{\"error\":\"invalid_grant\"}");
      alexa.journal().response(exchange, response, true);
      fail("no");
    }
  }

  @Disabled("run by the test above")
  static class FailsBefore {
    @Emulated static AlexaEmulator alexa = AlexaEmulator.onAnyPort();

    @BeforeEach
    void prepare() {
      alexa.journal().note(Party.PERSON, Party.DEVICE, Content.said("“open cadenza”", ""));
      fail("no");
    }

    @Test
    void nothing() {}
  }

  @Disabled("run by the test above")
  static class FailsLate {
    @Emulated AlexaEmulator alexa = AlexaEmulator.onAnyPort();

    @Test
    void fails() {
      for (int i = 1; i <= 150; i++) {
        alexa.journal().note(Party.PERSON, Party.ALEXA, Content.said("note " + i, ""));
      }
      fail("no");
    }
  }

  @Disabled("run by the test above")
  static class FailsInSilence {
    @Emulated AlexaEmulator alexa = AlexaEmulator.onAnyPort();

    @Test
    void fails() {
      fail("no");
    }
  }

  @Disabled("run by the test above")
  static class Aborts {
    @Emulated AlexaEmulator alexa = AlexaEmulator.onAnyPort();

    @Test
    void aborts() {
      abort("not here");
    }
  }
}
