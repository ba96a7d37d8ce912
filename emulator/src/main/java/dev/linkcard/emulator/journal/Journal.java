package dev.linkcard.emulator.journal;

import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/**
 * Keeps the last 20,000 messages in the order in which they happened, fewer where they are long: at
 * most 32 million characters in all. Safe for use by several threads.
 */
public final class Journal {
  private static final int MOST = 20_000;
  private static final long MOST_CHARACTERS = 32_000_000;

  private final Clock clock;
  private final Masking masking = new Masking();
  private final Deque<Message> messages = new ArrayDeque<>();
  private final Map<Long, Message> unanswered = new HashMap<>();
  private final List<Consumer<Message>> listeners = new CopyOnWriteArrayList<>();
  private long characters;
  private long lastSeq;
  private long lastExchange;

  /** Makes an empty journal that dates its messages with a clock. */
  public Journal(Clock clock) {
    this.clock = clock;
  }

  /** Masks a secret from now on wherever it comes up; one of fewer than eight characters is not. */
  public void know(String secret) {
    masking.know(secret);
  }

  /** Returns a text as the journal tells it, its secrets masked. */
  public String masked(String text) {
    return masking.text(text);
  }

  /** Records a request and returns the number of the exchange that it opens. */
  public synchronized long request(Party from, Party to, Content content) {
    Message request = add(++lastExchange, from, to, Kind.REQUEST, content, false);
    unanswered.put(request.exchange(), request);
    return request.exchange();
  }

  /** Records the answer to a request, or, as a problem, that there was none. Answers once. */
  public synchronized void response(long exchange, Content content, boolean problem) {
    Message request = unanswered.remove(exchange);
    if (request != null) {
      add(exchange, request.to(), request.from(), Kind.RESPONSE, content, problem);
    }
  }

  /** Records a message that nobody answers. */
  public synchronized void note(Party from, Party to, Content content) {
    add(++lastExchange, from, to, Kind.NOTE, content, false);
  }

  /** Returns the number of the newest message, 0 before the first. */
  public synchronized long lastSeq() {
    return lastSeq;
  }

  /** Returns the messages after a place in the journal, 0 for all that are kept. */
  public synchronized List<Message> after(long seq) {
    return messages.stream().filter(message -> message.seq() > seq).toList();
  }

  /**
   * Calls a listener with every message from now on, on the thread that records it; it must not
   * block.
   */
  public Runnable listen(Consumer<Message> listener) {
    listeners.add(listener);
    return () -> listeners.remove(listener);
  }

  private Message add(
      long exchange, Party from, Party to, Kind kind, Content content, boolean problem) {
    Message message =
        new Message(
            ++lastSeq,
            exchange,
            clock.instant(),
            from,
            to,
            kind,
            masking.text(content.label()),
            problem,
            content.head().stream().map(masking::head).toList(),
            masking.text(content.body()));
    messages.addLast(message);
    characters += message.characters();
    while (messages.size() > MOST || characters > MOST_CHARACTERS) {
      Message oldest = messages.removeFirst();
      characters -= oldest.characters();
      unanswered.remove(oldest.exchange());
    }
    listeners.forEach(listener -> listener.accept(message));
    return message;
  }
}
