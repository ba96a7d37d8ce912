/**
 * Owns the database: the connection pool, the schema and its migrations, and transactions in plain
 * SQL. Knows no table by name; each feature keeps its own.
 */
@NullMarked
package dev.linkcard.grants.store;

import org.jspecify.annotations.NullMarked;
