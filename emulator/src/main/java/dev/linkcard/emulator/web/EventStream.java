package dev.linkcard.emulator.web;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import dev.linkcard.emulator.household.Household;
import dev.linkcard.emulator.journal.Journal;
import dev.linkcard.emulator.journal.Message;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Server-sent events: every message once, and the state whenever it changed. One thread for each
 * open page.
 */
final class EventStream implements HttpHandler {
  private static final int HEARTBEAT_SECONDS = 15;

  private final Supplier<Optional<Household>> household;

  EventStream(Supplier<Optional<Household>> household) {
    this.household = household;
  }

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    Optional<Household> home = household.get();
    if (home.isEmpty() || !exchange.getRequestMethod().equals("GET")) {
      try (exchange) {
        refusal(exchange).send(exchange);
      }
      return;
    }
    exchange.getResponseHeaders().set("Content-Type", "text/event-stream; charset=utf-8");
    exchange.sendResponseHeaders(200, 0);
    Semaphore news = new Semaphore(1);
    Runnable leaveJournal = home.get().journal().listen(message -> news.release());
    Runnable leaveHome = home.get().listen(news::release);
    try (exchange;
        OutputStream out = exchange.getResponseBody()) {
      tell(home.get(), lastSeen(exchange, home.get().journal()), news, out);
    } catch (IOException closed) {
      // The page was left.
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    } finally {
      leaveJournal.run();
      leaveHome.run();
    }
  }

  private static Reply refusal(HttpExchange exchange) {
    if (exchange.getRequestMethod().equals("GET")) {
      return Reply.error(409, "No skill is installed in the emulator.");
    }
    exchange.getResponseHeaders().set("Allow", "GET");
    return Reply.error(405, "This address takes GET.");
  }

  /** Ends when another skill was installed: the page comes back, and gets that one's state. */
  private void tell(Household home, long seen, Semaphore news, OutputStream out)
      throws IOException, InterruptedException {
    long last = seen;
    while (household.get().filter(installed -> installed == home).isPresent()) {
      if (!news.tryAcquire(HEARTBEAT_SECONDS, TimeUnit.SECONDS)) {
        write(out, ": still here\n\n");
        continue;
      }
      news.drainPermits();
      List<Message> messages = home.journal().after(last);
      StringBuilder events = new StringBuilder();
      for (Message message : messages) {
        last = message.seq();
        events.append("event: message\nid: ").append(last).append("\ndata: ");
        events.append(StateJson.summary(message)).append("\n\n");
      }
      events.append("event: state\ndata: ").append(StateJson.state(home)).append("\n\n");
      write(out, events.toString());
    }
  }

  /** A number that the journal has not reached comes from before a restart: 0, for all. */
  private static long lastSeen(HttpExchange exchange, Journal journal) {
    String id = exchange.getRequestHeaders().getFirst("Last-Event-ID");
    long seen = id != null && id.matches("[0-9]{1,18}") ? Long.parseLong(id) : 0;
    return seen > journal.lastSeq() ? 0 : seen;
  }

  private static void write(OutputStream out, String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.UTF_8));
    out.flush();
  }
}
