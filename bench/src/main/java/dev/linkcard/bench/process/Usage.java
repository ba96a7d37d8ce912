package dev.linkcard.bench.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** What a process costs, read from Linux's /proc, proc(5). */
public final class Usage {
  private static final double TICKS_A_SECOND = 100;
  private static final int USER_TIME = 11;
  private static final int LAST_TIME_WITH_CHILDREN = 14;
  private static final int LAST_TIME = 12;

  private Usage() {}

  /** Returns the CPU seconds of a process, user and system; a process that ended used none. */
  public static double cpuSeconds(long pid) {
    return ticks(pid, LAST_TIME) / TICKS_A_SECOND;
  }

  /** Returns the CPU seconds of a process, its children, and those that ended already. */
  public static double cpuSecondsOfFamily(ProcessHandle parent) {
    double children = parent.children().mapToDouble(child -> ticks(child.pid(), LAST_TIME)).sum();
    return (ticks(parent.pid(), LAST_TIME_WITH_CHILDREN) + children) / TICKS_A_SECOND;
  }

  /** Returns the resident memory in MB, now ({@code VmRSS}) or at its peak ({@code VmHWM}). */
  public static double megabytes(long pid, String field) throws IOException {
    return Files.readAllLines(Path.of("/proc", String.valueOf(pid), "status")).stream()
        .filter(line -> line.startsWith(field + ":"))
        .mapToDouble(line -> Double.parseDouble(line.replaceAll("[^0-9]", "")) / 1024)
        .findFirst()
        .orElse(Double.NaN);
  }

  private static double ticks(long pid, int last) {
    try {
      String stat = Files.readString(Path.of("/proc", String.valueOf(pid), "stat"));
      String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
      double sum = 0;
      for (int field = USER_TIME; field <= last; field++) {
        sum += Double.parseDouble(fields[field]);
      }
      return sum;
    } catch (NoSuchFileException ended) {
      return 0;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
