package dev.linkcard.emulatorjunit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Starts an emulator before the test and closes it afterwards; the report of a test that failed
 * ends with the emulator's journal, secrets masked.
 *
 * <pre>{@code @Emulated AlexaEmulator alexa = AlexaEmulator.onAnyPort();}</pre>
 *
 * <p>An instance field is started for each test, a static field once for its class. The field holds
 * an emulator that was made and not started.
 */
@Documented
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(EmulatedExtension.class)
public @interface Emulated {}
