package dev.linkcard.grants.store;

/** Holds a row that is to be added to a table, if a decision falls that way. */
public record Insertion(Table table, Object... values) {}
