package dev.linkcard.bench.load;

/**
 * When a round ends: after so many seconds, or so many operations, whichever comes first.
 *
 * @param operations of all workers together
 */
public record Limit(double seconds, int operations) {}
