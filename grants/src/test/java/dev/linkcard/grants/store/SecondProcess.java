package dev.linkcard.grants.store;

import java.io.IOException;
import java.nio.file.Path;

/** Runs a class of the tests in a process of its own. */
final class SecondProcess {

  private SecondProcess() {}

  static Process start(Class<?> main, String url) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("java.class.path"),
            main.getName(),
            url)
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
  }
}
