package dev.linkcard.emulatorjunit;

import dev.linkcard.emulator.AlexaEmulator;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.LifecycleMethodExecutionExceptionHandler;
import org.junit.jupiter.api.extension.TestExecutionExceptionHandler;
import org.opentest4j.TestAbortedException;

/** Starts and closes the emulators of a test, and adds their journals to its failure. */
final class EmulatedExtension
    implements BeforeAllCallback,
        BeforeEachCallback,
        AfterEachCallback,
        AfterAllCallback,
        TestExecutionExceptionHandler,
        LifecycleMethodExecutionExceptionHandler {
  @Override
  public void beforeAll(ExtensionContext context) throws IOException {
    start(EmulatedField.ofClass(context.getRequiredTestClass()));
  }

  @Override
  public void beforeEach(ExtensionContext context) throws IOException {
    start(ofTest(context));
  }

  @Override
  public void afterEach(ExtensionContext context) {
    close(ofTest(context));
  }

  @Override
  public void afterAll(ExtensionContext context) {
    close(EmulatedField.ofClass(context.getRequiredTestClass()));
  }

  @Override
  public void handleTestExecutionException(ExtensionContext context, Throwable failure)
      throws Throwable {
    throw explained(context, failure);
  }

  @Override
  public void handleBeforeEachMethodExecutionException(ExtensionContext context, Throwable failure)
      throws Throwable {
    throw explained(context, failure);
  }

  @Override
  public void handleAfterEachMethodExecutionException(ExtensionContext context, Throwable failure)
      throws Throwable {
    throw explained(context, failure);
  }

  private static void start(List<EmulatedField> fields) throws IOException {
    for (EmulatedField field : fields) {
      field.emulator().start();
    }
  }

  /** Closes the last one first; a field that could not be started is passed over. */
  private static void close(List<EmulatedField> fields) {
    List<EmulatedField> backwards = new ArrayList<>(fields);
    Collections.reverse(backwards);
    backwards.forEach(field -> field.held().ifPresent(AlexaEmulator::close));
  }

  /** An assumption that did not hold is no failure, and needs no explanation. */
  private static Throwable explained(ExtensionContext context, Throwable failure) {
    if (failure instanceof TestAbortedException) {
      return failure;
    }
    List<EmulatedField> fields = new ArrayList<>();
    context
        .getRequiredTestInstances()
        .getAllInstances()
        .forEach(instance -> fields.addAll(EmulatedField.ofClass(instance.getClass())));
    fields.addAll(ofTest(context));
    for (EmulatedField field : fields) {
      field
          .held()
          .filter(emulator -> !emulator.journal().after(0).isEmpty())
          .ifPresent(
              emulator ->
                  failure.addSuppressed(new JournalAtFailure(field.name(), emulator.journal())));
    }
    return failure;
  }

  private static List<EmulatedField> ofTest(ExtensionContext context) {
    List<EmulatedField> fields = new ArrayList<>();
    context
        .getRequiredTestInstances()
        .getAllInstances()
        .forEach(instance -> fields.addAll(EmulatedField.ofInstance(instance)));
    return fields;
  }
}
