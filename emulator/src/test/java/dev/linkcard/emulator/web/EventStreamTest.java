package dev.linkcard.emulator.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.linkcard.emulator.site.Radio;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class EventStreamTest {
  private final Browsing browser = new Browsing();

  @AfterEach
  void close() {
    browser.close();
  }

  @Test
  void a_stream_begins_with_every_message_and_the_state() throws Exception {
    browser.alexa.say("open radio star");

    try (Stream stream = new Stream("")) {
      assertThat(stream.upToState()).containsExactly("1", "2", "3", "4", "5", "6", "state");
    }
  }

  @Test
  void a_stream_goes_on_after_the_last_message_that_was_seen() throws Exception {
    browser.alexa.say("open radio star");

    try (Stream stream = new Stream("Last-Event-ID: 4\r\n")) {
      assertThat(stream.upToState()).containsExactly("5", "6", "state");
    }
  }

  @Test
  void a_message_from_before_a_restart_counts_as_none() throws Exception {
    browser.alexa.unlink();

    try (Stream stream = new Stream("Last-Event-ID: 4711\r\n")) {
      assertThat(stream.upToState()).containsExactly("1", "state");
    }
  }

  @Test
  void news_come_by_themselves() throws Exception {
    try (Stream stream = new Stream("")) {
      assertThat(stream.upToState()).containsExactly("state");
      browser.alexa.unlink();
      assertThat(stream.upToState()).startsWith("1");
    }
  }

  @Test
  void a_stream_ends_when_another_skill_is_installed() throws Exception {
    try (Stream stream = new Stream("")) {
      stream.upToState();
      browser.alexa.install(Radio.at(browser.skill.uri("/")));
      browser.alexa.unlink();

      assertThat(stream.ends()).isTrue();
    }
  }

  /** An open page. */
  private final class Stream implements AutoCloseable {
    private final Socket socket;
    private final BufferedReader lines;

    Stream(String header) throws IOException {
      socket = new Socket("127.0.0.1", browser.alexa.baseUrl().getPort());
      socket.setSoTimeout(10_000);
      String request =
          "GET /api/events HTTP/1.1\r\nHost: "
              + browser.alexa.baseUrl().getAuthority()
              + "\r\n"
              + header
              + "\r\n";
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      lines =
          new BufferedReader(
              new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
    }

    /** Returns the ids of messages up to the next state. */
    List<String> upToState() throws IOException {
      List<String> events = new ArrayList<>();
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.startsWith("id: ")) {
          events.add(line.substring("id: ".length()));
        } else if (line.equals("event: state")) {
          events.add("state");
          return events;
        }
      }
      throw new IOException("The stream ended.");
    }

    boolean ends() throws IOException {
      String line = lines.readLine();
      while (line != null && !line.equals("0")) {
        line = lines.readLine();
      }
      return true;
    }

    @Override
    public void close() throws IOException {
      socket.close();
    }
  }
}
