package dev.linkcard.server.audit;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.slf4j.LoggerFactory;

/** Collects what goes to a logger, from now until it is closed. */
public final class LogLines implements AutoCloseable {
  private final Logger logger;
  private final ListAppender<ILoggingEvent> lines = new ListAppender<>();

  private LogLines(Logger logger) {
    this.logger = logger;
    // Threads of a server log while a test reads.
    lines.list = new CopyOnWriteArrayList<>();
    lines.start();
    logger.addAppender(lines);
  }

  /** Collects the lines of one logger; of all of them with the name {@code ROOT}. */
  public static LogLines of(String name) {
    return new LogLines((Logger) LoggerFactory.getLogger(name));
  }

  /** Returns the messages, with the texts of exceptions behind theirs. */
  public List<String> texts() {
    return lines.list.stream().map(LogLines::text).toList();
  }

  /** Returns the message of the last line. */
  public String last() {
    return text(lines.list.get(lines.list.size() - 1));
  }

  private static String text(ILoggingEvent event) {
    StringBuilder text = new StringBuilder(event.getFormattedMessage());
    for (var cause = event.getThrowableProxy(); cause != null; cause = cause.getCause()) {
      text.append(" | ").append(cause.getMessage());
    }
    return text.toString();
  }

  @Override
  public void close() {
    logger.detachAppender(lines);
  }
}
