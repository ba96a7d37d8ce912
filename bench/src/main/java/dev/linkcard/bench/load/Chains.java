package dev.linkcard.bench.load;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.NoSuchElementException;

/** The refresh tokens of one worker: first each that was never used, then the oldest renewed. */
public final class Chains {
  private final Iterator<String> fresh;
  private final Deque<String> renewed = new ArrayDeque<>();

  /** Begins with these. */
  public Chains(Iterator<String> fresh) {
    this.fresh = fresh;
  }

  /** Takes the next token; its successor must be given back. */
  public String next() {
    if (fresh.hasNext()) {
      return fresh.next();
    }
    if (renewed.isEmpty()) {
      throw new NoSuchElementException("This worker has lost all its links.");
    }
    return renewed.poll();
  }

  /** Gives the successor back. */
  public void renewed(String token) {
    renewed.add(token);
  }
}
