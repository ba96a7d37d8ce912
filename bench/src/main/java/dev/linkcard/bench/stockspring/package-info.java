/** Spring's authorization server as its documentation sets it up, on its JDBC store. */
@NullMarked
package dev.linkcard.bench.stockspring;

import org.jspecify.annotations.NullMarked;
