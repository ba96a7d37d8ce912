/** Figures of the token path: wires the subjects, the load and the report together. */
@NullMarked
package dev.linkcard.bench;

import org.jspecify.annotations.NullMarked;
