package dev.linkcard.bench.startup;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** One run of the demo as a process. */
final class Run {
  private static final double NANOS = 1e9;

  private Run() {}

  /** Runs the headless story and returns its seconds, the start of Java included. */
  static double headless(List<String> command) throws IOException, InterruptedException {
    long start = System.nanoTime();
    Process process = start(command, "demo", "--headless");
    process.getInputStream().readAllBytes();
    if (process.waitFor() != 0) {
      throw new IOException("The story broke.");
    }
    return (System.nanoTime() - start) / NANOS;
  }

  /** Starts the demo, fetches its page once, and stops it. */
  static Page page(List<String> command) throws IOException, InterruptedException {
    long start = System.nanoTime();
    Process process = start(command, "demo", "--no-open", "--ports", "0,0,0,0");
    try (BufferedReader out =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      String line = out.readLine();
      while (line != null && !line.startsWith("  Open")) {
        line = out.readLine();
      }
      if (line == null) {
        throw new IOException("The demo ended before it was ready.");
      }
      URI page = URI.create(line.replaceFirst("^ *Open *", ""));
      HttpClient.newHttpClient()
          .send(HttpRequest.newBuilder(page).build(), BodyHandlers.discarding());
      double seconds = (System.nanoTime() - start) / NANOS;
      return new Page(seconds, residentMegabytes(process.pid()));
    } finally {
      process.destroy();
      process.waitFor(20, TimeUnit.SECONDS);
    }
  }

  private static Process start(List<String> command, String... arguments) throws IOException {
    List<String> whole = new ArrayList<>(command);
    whole.addAll(List.of(arguments));
    return new ProcessBuilder(whole).redirectError(ProcessBuilder.Redirect.INHERIT).start();
  }

  private static double residentMegabytes(long pid) throws IOException {
    return Files.readAllLines(Path.of("/proc", String.valueOf(pid), "status")).stream()
        .filter(line -> line.startsWith("VmRSS:"))
        .mapToDouble(line -> Double.parseDouble(line.replaceAll("[^0-9]", "")) / 1024)
        .findFirst()
        .orElse(Double.NaN);
  }

  /**
   * A started page.
   *
   * @param seconds from the command to the first answer of the page
   * @param megabytes resident memory then
   */
  record Page(double seconds, double megabytes) {}
}
