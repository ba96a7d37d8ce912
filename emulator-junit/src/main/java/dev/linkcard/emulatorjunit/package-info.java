/** The emulator in a JUnit test. */
@NullMarked
package dev.linkcard.emulatorjunit;

import org.jspecify.annotations.NullMarked;
