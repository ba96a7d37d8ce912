/**
 * Owns PostgreSQL as a process: the same data folder and the same port through every stop and
 * start, with commits that are on the disk before they are answered.
 */
@NullMarked
package dev.linkcard.acceptance.faults.database;

import org.jspecify.annotations.NullMarked;
