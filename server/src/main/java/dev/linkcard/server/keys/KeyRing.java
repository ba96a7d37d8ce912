package dev.linkcard.server.keys;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * All keys as they were read at one moment. Immutable.
 *
 * @param generations how many keys there had been of each algorithm, read before the keys were
 */
record KeyRing(Map<Algorithm, Integer> generations, List<SigningKey> keys, Instant readAt) {
  KeyRing {
    generations = Map.copyOf(generations);
    keys = List.copyOf(keys);
  }

  /** Returns the same keys as if they had been read then, so that not every request tries again. */
  KeyRing triedAt(Instant later) {
    return new KeyRing(generations, keys, later);
  }

  boolean isFreshAt(Instant now) {
    return !now.isBefore(readAt) && Duration.between(readAt, now).compareTo(KeyPolicy.READ) < 0;
  }

  /** Returns the key that signs. */
  SigningKey signing(Algorithm algorithm, Instant now) {
    return find(timetable().signing(algorithm, now).kid()).orElseThrow();
  }

  Optional<SigningKey> find(String kid) {
    return keys.stream().filter(key -> key.jwk().getKeyID().equals(kid)).findFirst();
  }

  Optional<SigningKey> newest(Algorithm algorithm) {
    return of(algorithm).max(Comparator.comparing(SigningKey::generation));
  }

  /**
   * Makes a key of the next generation, for tokens that live as long as those of any key here, or
   * longer: who adds a key need not know what others sign with it.
   */
  SigningKey next(Algorithm algorithm, Instant now, Instant signsFrom, Duration longestToken) {
    Duration longest =
        keys.stream()
            .map(SigningKey::longestToken)
            .filter(known -> known.compareTo(longestToken) > 0)
            .max(Comparator.naturalOrder())
            .orElse(longestToken);
    int generation = generations.getOrDefault(algorithm, 0) + 1;
    return new SigningKey(algorithm.generate(), algorithm, generation, now, signsFrom, longest);
  }

  /** Returns the keys whose last token is over. */
  List<SigningKey> retired(Instant now) {
    Timetable timetable = timetable();
    return keys.stream().filter(key -> timetable.isRetired(key.dates(), now)).toList();
  }

  /** Returns what is public, of the keys that anybody may still need. */
  JWKSet published(Instant now) {
    Timetable timetable = timetable();
    List<JWK> published =
        keys.stream()
            .filter(key -> !timetable.isRetired(key.dates(), now))
            .map(key -> key.jwk().toPublicJWK())
            .toList();
    return new JWKSet(new ArrayList<>(published));
  }

  List<KeyStatus> statuses(Instant now) {
    return timetable().statuses(now);
  }

  private Timetable timetable() {
    return new Timetable(keys.stream().map(SigningKey::dates).toList());
  }

  private Stream<SigningKey> of(Algorithm algorithm) {
    return keys.stream().filter(key -> key.algorithm() == algorithm);
  }
}
