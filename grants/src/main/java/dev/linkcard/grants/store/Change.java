package dev.linkcard.grants.store;

/**
 * Holds a statement that changes rows, or none.
 *
 * @param sql with a question mark for each value
 */
public record Change(String sql, Object... values) {}
