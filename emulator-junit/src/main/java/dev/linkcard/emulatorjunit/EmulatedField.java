package dev.linkcard.emulatorjunit;

import dev.linkcard.emulator.AlexaEmulator;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.commons.support.HierarchyTraversalMode;

/**
 * A field with {@link Emulated}.
 *
 * @param field the field
 * @param owner the test instance, or null for a static field
 */
record EmulatedField(Field field, @Nullable Object owner) {
  /** Returns the static fields of a test class and of those above it. */
  static List<EmulatedField> ofClass(Class<?> testClass) {
    return find(testClass).stream()
        .filter(field -> Modifier.isStatic(field.getModifiers()))
        .map(field -> new EmulatedField(field, null))
        .toList();
  }

  /** Returns the instance fields of a test and of the classes above it. */
  static List<EmulatedField> ofInstance(Object test) {
    return find(test.getClass()).stream()
        .filter(field -> !Modifier.isStatic(field.getModifiers()))
        .map(field -> new EmulatedField(field, test))
        .toList();
  }

  private static List<Field> find(Class<?> testClass) {
    return AnnotationSupport.findAnnotatedFields(
        testClass, Emulated.class, field -> true, HierarchyTraversalMode.TOP_DOWN);
  }

  String name() {
    return field.getDeclaringClass().getSimpleName() + "." + field.getName();
  }

  /** Returns the emulator, or says what to write instead. */
  AlexaEmulator emulator() {
    if (field.getType() != AlexaEmulator.class) {
      throw new ExtensionConfigurationException(
          "@Emulated is for fields of the type AlexaEmulator, but %s has the type %s."
              .formatted(name(), field.getType().getSimpleName()));
    }
    return held()
        .orElseThrow(
            () ->
                new ExtensionConfigurationException(
                    "The field %s is null; make the emulator where the field is declared: @Emulated AlexaEmulator %s = AlexaEmulator.onAnyPort();"
                        .formatted(name(), field.getName())));
  }

  /** Returns what the field holds, if that is an emulator. */
  Optional<AlexaEmulator> held() {
    try {
      field.setAccessible(true);
      return field.get(owner) instanceof AlexaEmulator emulator
          ? Optional.of(emulator)
          : Optional.empty();
    } catch (IllegalAccessException closed) {
      throw new ExtensionConfigurationException(
          "The field " + name() + " cannot be read; open its package to JUnit.", closed);
    }
  }
}
