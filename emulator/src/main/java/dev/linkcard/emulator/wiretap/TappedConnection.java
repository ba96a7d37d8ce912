package dev.linkcard.emulator.wiretap;

import dev.linkcard.emulator.journal.Content;
import dev.linkcard.emulator.journal.Journal;
import dev.linkcard.emulator.journal.Party;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One connection: pumps both directions, and records each message before its last byte is passed
 * on.
 */
final class TappedConnection {
  private final Journal journal;
  private final Party to;
  private final Function<HttpMessage, Optional<Party>> from;
  private final Queue<Open> open = new ConcurrentLinkedQueue<>();

  /** Responses that a server sent before it had read the whole request. */
  private final Queue<HttpMessage> tooEarly = new ConcurrentLinkedQueue<>();

  TappedConnection(Journal journal, Party to, Function<HttpMessage, Optional<Party>> from) {
    this.journal = journal;
    this.to = to;
    this.from = from;
  }

  void pumpRequests(Socket client, Socket target) throws IOException {
    pump(client, target, new MessageReader(request -> true, this::request));
  }

  void pumpResponses(Socket target, Socket client) throws IOException {
    pump(target, client, new MessageReader(this::hasBody, this::response));
  }

  private static void pump(Socket in, Socket out, MessageReader reader) throws IOException {
    byte[] buffer = new byte[16 * 1024];
    InputStream input = in.getInputStream();
    OutputStream output = out.getOutputStream();
    for (int count = input.read(buffer); count >= 0; count = input.read(buffer)) {
      record(reader, buffer, count);
      output.write(buffer, 0, count);
      output.flush();
    }
    reader.end();
    out.shutdownOutput();
  }

  /** Passing on comes first: what cannot be recorded still arrives. */
  private static void record(MessageReader reader, byte[] buffer, int count) {
    try {
      reader.read(buffer, count);
    } catch (RuntimeException unreadable) {
      reader.giveUp();
    }
  }

  private void request(HttpMessage request) {
    OptionalLong exchange =
        from.apply(request)
            .map(
                party ->
                    OptionalLong.of(
                        journal.request(
                            party,
                            to,
                            new Content(
                                request.method() + " " + request.path(),
                                request.head(),
                                request.text()))))
            .orElse(OptionalLong.empty());
    @Nullable HttpMessage early;
    synchronized (open) {
      open.add(new Open(request.method(), exchange));
      early = tooEarly.poll();
    }
    if (early != null) {
      response(early);
    }
  }

  /** Notes, for each request that is still open, that its answer never came whole. */
  void end() {
    synchronized (open) {
      for (Open left : open) {
        left.exchange()
            .ifPresent(
                exchange ->
                    journal.response(
                        exchange,
                        Content.said(
                            "no answer", "The connection ended before the answer was complete."),
                        true));
      }
      open.clear();
    }
  }

  private void response(HttpMessage response) {
    if (response.status() / 100 == 1) {
      return;
    }
    @Nullable Open answered;
    synchronized (open) {
      answered = open.poll();
      if (answered == null) {
        tooEarly.add(response);
      }
    }
    if (answered != null) {
      answered
          .exchange()
          .ifPresent(
              exchange ->
                  journal.response(
                      exchange,
                      new Content(label(response), response.head(), response.text()),
                      response.status() >= 400));
    }
  }

  /** RFC 9112 §6.3: no body after HEAD, nor with 1xx, 204 and 304. */
  private boolean hasBody(HttpMessage response) {
    @Nullable Open answered = open.peek();
    boolean head = answered != null && answered.method().equals("HEAD");
    int status = response.status();
    return !head && status / 100 != 1 && status != 204 && status != 304;
  }

  private static String label(HttpMessage response) {
    String place =
        response
            .header("Location")
            .map(location -> " → " + location.replaceAll("[?#].*", ""))
            .or(() -> response.header("Content-Type").map(type -> " " + type.replaceAll(";.*", "")))
            .orElse("");
    return response.status() + place;
  }

  /**
   * A request that waits for its response.
   *
   * @param method its method
   * @param exchange its number in the journal; empty if it is not recorded
   */
  private record Open(String method, OptionalLong exchange) {}
}
