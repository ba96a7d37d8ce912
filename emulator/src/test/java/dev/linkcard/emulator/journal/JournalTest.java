package dev.linkcard.emulator.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class JournalTest {
  private static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");

  private final Journal journal = new Journal(Clock.fixed(NOW, ZoneOffset.UTC));

  @Test
  void a_response_shares_the_exchange_and_turns_the_direction() {
    long exchange = journal.request(Party.ALEXA, Party.SKILL, Content.said("ask", "what"));
    journal.response(exchange, Content.said("answer", "this"), false);

    assertThat(journal.after(0))
        .containsExactly(
            new Message(
                1, 1, NOW, Party.ALEXA, Party.SKILL, Kind.REQUEST, "ask", false, List.of(), "what"),
            new Message(
                2,
                1,
                NOW,
                Party.SKILL,
                Party.ALEXA,
                Kind.RESPONSE,
                "answer",
                false,
                List.of(),
                "this"));
  }

  @Test
  void a_request_is_answered_once() {
    long exchange = journal.request(Party.ALEXA, Party.SKILL, Content.said("ask", ""));
    journal.response(exchange, Content.said("no answer", ""), true);
    journal.response(exchange, Content.said("too late", ""), false);
    journal.response(99, Content.said("to nothing", ""), false);

    assertThat(journal.after(0)).extracting(Message::label).containsExactly("ask", "no answer");
  }

  @Test
  void label_head_and_body_are_masked() {
    journal.note(
        Party.PERSON,
        Party.ALEXA,
        new Content(
            "GET /cb?code=S3cret", List.of("Cookie: id=S3cret"), "{\"access_token\":\"S3cret\"}"));

    assertThat(journal.after(0).toString()).doesNotContain("S3cret").contains("•••• #");
    assertThat(new Content("x", List.of("Cookie: id=S3cret"), "S3cret").toString())
        .isEqualTo("Content[1 lines of head, 6 characters of body]");
  }

  @Test
  void listeners_get_every_message_until_they_leave() {
    List<String> heard = new ArrayList<>();
    Runnable leave = journal.listen(message -> heard.add(message.label()));

    journal.note(Party.ALEXA, Party.ALEXA, Content.said("one", ""));
    leave.run();
    journal.note(Party.ALEXA, Party.ALEXA, Content.said("two", ""));

    assertThat(heard).containsExactly("one");
    assertThat(journal.after(1)).extracting(Message::label).containsExactly("two");
    assertThat(journal.lastSeq()).isEqualTo(2);
  }

  @Test
  void the_last_20000_messages_are_kept() {
    for (int i = 0; i < 20_005; i++) {
      journal.note(Party.ALEXA, Party.ALEXA, Content.said("n", ""));
    }

    assertThat(journal.after(0)).hasSize(20_000).first().extracting(Message::seq).isEqualTo(6L);
  }

  @Test
  void fewer_are_kept_where_they_are_long() {
    String long100k = "x".repeat(100_000);
    for (int i = 0; i < 400; i++) {
      journal.note(Party.ALEXA, Party.ALEXA, Content.said("", long100k));
    }

    assertThat(journal.after(0)).hasSize(320).last().extracting(Message::seq).isEqualTo(400L);
  }
}
