package dev.linkcard.bench.process;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** The last that a process said. */
final class LogTail {
  private static final int MOST = 3_000;

  private LogTail() {}

  static String of(Path log) throws IOException {
    String text = new String(Files.readAllBytes(log), StandardCharsets.UTF_8);
    return text.substring(Math.max(0, text.length() - MOST));
  }
}
