/** A reverse proxy that leaves every byte as it is and records the exchanges that pass. */
@NullMarked
package dev.linkcard.emulator.wiretap;

import org.jspecify.annotations.NullMarked;
