package dev.linkcard.cli.command;

import java.util.concurrent.CountDownLatch;

/** A command that serves until it is stopped. */
public final class Serving {
  private Serving() {}

  /**
   * Announces that it serves, waits for Ctrl-C, then runs the clean-up; never returns before.
   * Whoever stops it as soon as it is announced finds the clean-up in place.
   */
  public static void untilStopped(Runnable announce, Runnable cleanUp) throws InterruptedException {
    Runtime.getRuntime().addShutdownHook(new Thread(cleanUp, "clean-up"));
    announce.run();
    new CountDownLatch(1).await();
  }
}
