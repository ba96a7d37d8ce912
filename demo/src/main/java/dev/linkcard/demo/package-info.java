/** Cadenza, a small music service. */
@NullMarked
package dev.linkcard.demo;

import org.jspecify.annotations.NullMarked;
