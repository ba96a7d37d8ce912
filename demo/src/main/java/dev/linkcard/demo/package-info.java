/**
 * Cadenza, a small music service: its API, and its skill. Small enough to copy from. This package
 * starts the two on ports of their own.
 */
@NullMarked
package dev.linkcard.demo;

import org.jspecify.annotations.NullMarked;
