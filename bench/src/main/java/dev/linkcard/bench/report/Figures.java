package dev.linkcard.bench.report;

import dev.linkcard.bench.subject.Subject.Hash;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/** All that was measured of one subject. For one thread. */
public final class Figures {
  private final String name;
  private final List<Double> starts = new ArrayList<>();
  private final List<Sample> links = new ArrayList<>();
  private final List<Sample> refreshes = new ArrayList<>();
  private Hash hash = new Hash("", Double.NaN);
  private double resident = Double.NaN;
  private double peak = Double.NaN;

  /** Begins with nothing measured. */
  public Figures(String name) {
    this.name = name;
  }

  /** Returns the subject's name. */
  public String name() {
    return name;
  }

  /** Adds the seconds from a start to the first answer. */
  public void started(double seconds) {
    starts.add(seconds);
  }

  /** Adds a round of links. */
  public void linked(Sample sample) {
    links.add(sample);
  }

  /** Adds a round of refreshes. */
  public void refreshed(Sample sample) {
    refreshes.add(sample);
  }

  /** Sets what one password hash costs. */
  public void hashes(Hash measured) {
    hash = measured;
  }

  /** Sets the resident memory after the load, and its peak, in MB. */
  public void holds(double residentNow, double residentAtPeak) {
    resident = residentNow;
    peak = residentAtPeak;
  }

  Hash hash() {
    return hash;
  }

  double start() {
    return Statistics.median(starts);
  }

  double resident() {
    return resident;
  }

  double peak() {
    return peak;
  }

  double link(ToDoubleFunction<Sample> figure) {
    return Statistics.median(values(links, figure));
  }

  double refresh(ToDoubleFunction<Sample> figure) {
    return Statistics.median(values(refreshes, figure));
  }

  double refreshSpread() {
    return Statistics.spread(values(refreshes, sample -> sample.round().rate()));
  }

  double linkSpread() {
    return Statistics.spread(values(links, sample -> sample.round().rate()));
  }

  /** The server's CPU milliseconds of a link, less those of one password hash. */
  double linkBeyondHash() {
    return link(Sample::serverSecondsPerThousand) - hash.milliseconds();
  }

  int failures() {
    return Stream.concat(links.stream(), refreshes.stream())
        .mapToInt(sample -> sample.round().failures())
        .sum();
  }

  Optional<String> failure() {
    return Stream.concat(links.stream(), refreshes.stream())
        .flatMap(sample -> sample.round().failure().stream())
        .findFirst();
  }

  private static List<Double> values(List<Sample> samples, ToDoubleFunction<Sample> figure) {
    return samples.stream().map(figure::applyAsDouble).toList();
  }
}
