package dev.linkcard.cli.command;

import java.util.concurrent.CountDownLatch;

/** A command that serves until it is stopped. */
public final class Serving {
  private Serving() {}

  /** Waits for Ctrl-C, then runs the clean-up; never returns before. */
  public static void untilStopped(Runnable cleanUp) throws InterruptedException {
    Runtime.getRuntime().addShutdownHook(new Thread(cleanUp, "clean-up"));
    new CountDownLatch(1).await();
  }
}
