/** Medians, ratios and goals, printed as tables. */
@NullMarked
package dev.linkcard.bench.report;

import org.jspecify.annotations.NullMarked;
