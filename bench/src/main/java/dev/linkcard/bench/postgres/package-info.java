/**
 * The PostgreSQL server that all subjects share, and what it does alone with a refresh's
 * statements.
 */
@NullMarked
package dev.linkcard.bench.postgres;

import org.jspecify.annotations.NullMarked;
