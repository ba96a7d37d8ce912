package dev.linkcard.server.keys;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Tells from the dates of all keys what each does at a moment. Immutable. */
record Timetable(List<KeyDates> keys) {
  Timetable {
    keys = List.copyOf(keys);
  }

  /** Returns the key that signs: the newest whose time has come. */
  KeyDates signing(Algorithm algorithm, Instant now) {
    return of(algorithm)
        .filter(key -> key.signsAt(now))
        .max(Comparator.comparing(KeyDates::generation))
        .or(() -> of(algorithm).max(Comparator.comparing(KeyDates::generation))) // a clock set back
        .orElseThrow(() -> new IllegalStateException("There is no " + algorithm + " key."));
  }

  /** Tells whether the last token that a key signed is over. */
  boolean isRetired(KeyDates key, Instant now) {
    return of(key.algorithm())
        .filter(other -> other.generation() > key.generation())
        .min(Comparator.comparing(KeyDates::generation))
        .filter(successor -> now.isAfter(key.retiresAfter(successor)))
        .isPresent();
  }

  /** Describes the keys that anybody may still need. */
  List<KeyStatus> statuses(Instant now) {
    return keys.stream()
        .filter(key -> !isRetired(key, now))
        .map(key -> key.status(state(key, now)))
        .toList();
  }

  private KeyStatus.State state(KeyDates key, Instant now) {
    if (signing(key.algorithm(), now).equals(key)) {
      return KeyStatus.State.SIGNING;
    }
    return key.signsAt(now) ? KeyStatus.State.LEAVING : KeyStatus.State.NEXT;
  }

  private Stream<KeyDates> of(Algorithm algorithm) {
    return keys.stream().filter(key -> key.algorithm() == algorithm);
  }
}
