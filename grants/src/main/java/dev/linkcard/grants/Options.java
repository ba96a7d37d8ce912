package dev.linkcard.grants;

import dev.linkcard.grants.grant.Policy;
import dev.linkcard.grants.refresh.Stopwatch;
import dev.linkcard.grants.token.AccessTokenMaker;
import dev.linkcard.grants.watch.Watcher;
import java.security.SecureRandom;
import java.time.Clock;

/**
 * Sets what grants are decided by.
 *
 * @param clock the time that lifetimes are measured by
 * @param policy how long codes and tokens live
 * @param random where codes, refresh tokens and client secrets are drawn from
 * @param maker of access tokens
 * @param watcher told of each decision after it took effect
 * @param stopwatch tells how long a request has been under way
 */
public record Options(
    Clock clock,
    Policy policy,
    SecureRandom random,
    AccessTokenMaker maker,
    Watcher watcher,
    Stopwatch stopwatch) {

  /** Gives the system's time, the default policy, opaque access tokens, and nobody who watches. */
  public static Options defaults() {
    SecureRandom random = new SecureRandom();
    return new Options(
        Clock.systemUTC(),
        Policy.defaults(),
        random,
        AccessTokenMaker.opaque(random),
        Watcher.none(),
        Stopwatch.machine());
  }

  /** Changes the time, also that by which a request is measured. */
  public Options withClock(Clock other) {
    return new Options(other, policy, random, maker, watcher, Stopwatch.of(other));
  }

  /** Changes the lifetimes. */
  public Options withPolicy(Policy other) {
    return new Options(clock, other, random, maker, watcher, stopwatch);
  }

  /** Changes the source of chance; the maker of access tokens keeps its own. */
  public Options withRandom(SecureRandom other) {
    return new Options(clock, policy, other, maker, watcher, stopwatch);
  }

  /** Changes how access tokens are made. */
  public Options withMaker(AccessTokenMaker other) {
    return new Options(clock, policy, random, other, watcher, stopwatch);
  }

  /** Changes what measures how long a request is under way. */
  public Options withStopwatch(Stopwatch other) {
    return new Options(clock, policy, random, maker, watcher, other);
  }

  /** Changes who is told. */
  public Options withWatcher(Watcher other) {
    return new Options(clock, policy, random, maker, other, stopwatch);
  }
}
