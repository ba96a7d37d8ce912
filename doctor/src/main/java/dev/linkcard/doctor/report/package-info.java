/** Owns what the checks came to as a whole, and how that is written for people. */
@NullMarked
package dev.linkcard.doctor.report;

import org.jspecify.annotations.NullMarked;
