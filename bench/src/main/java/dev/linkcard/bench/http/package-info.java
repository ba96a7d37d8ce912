/**
 * Speaks HTTP/1.1 over one blocking socket that is kept open: a driver that shares two cores with
 * what it drives must cost little itself.
 */
@NullMarked
package dev.linkcard.bench.http;

import org.jspecify.annotations.NullMarked;
