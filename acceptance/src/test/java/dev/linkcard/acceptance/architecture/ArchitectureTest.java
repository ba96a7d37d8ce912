package dev.linkcard.acceptance.architecture;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The shape of all modules together, read from their compiled classes. */
class ArchitectureTest {
  /**
   * Each module's root package, and the modules that it may use: those of lower levels that its POM
   * names.
   */
  private static final Map<String, List<String>> ARROWS =
      Map.of(
          "accountlinking", List.of(),
          "useragent", List.of(),
          "grants", List.of(),
          "skill", List.of("accountlinking"),
          "server", List.of("accountlinking", "grants"),
          "emulator", List.of("accountlinking"),
          "doctor", List.of("accountlinking", "useragent"),
          "demo", List.of("accountlinking", "skill"),
          "emulatorjunit", List.of("accountlinking", "emulator"),
          "cli",
              List.of(
                  "accountlinking",
                  "useragent",
                  "grants",
                  "skill",
                  "server",
                  "emulator",
                  "doctor",
                  "demo"));

  private static final int LONGEST_FILE = 400;
  private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
  private static final JavaClasses CLASSES = new ClassFileImporter().importPaths(compiled());

  @Test
  void every_module_is_there() {
    ARROWS
        .keySet()
        .forEach(
            module ->
                assertThat(CLASSES.stream().map(JavaClass::getPackageName))
                    .anyMatch(name -> module(name).equals(module)));
  }

  @Test
  void packages_form_no_cycle() {
    slices()
        .matching("dev.linkcard.(**)")
        .should()
        .beFreeOfCycles()
        .because("whoever reads one package must not have to read them all")
        .check(CLASSES);
  }

  @Test
  void no_package_uses_its_parent() {
    ArchRuleDefinition.classes()
        .should(notUseTheirParentPackage())
        .because("the root of a module holds the wiring, and nothing that others need")
        .check(CLASSES);
  }

  @Test
  void modules_use_modules_of_lower_levels_alone() {
    ArchRuleDefinition.classes()
        .should(useAllowedModulesAlone())
        .because("the parts meet over HTTP, so that each can be swapped for the real thing")
        .check(CLASSES);
  }

  @Test
  void every_package_is_null_marked_and_says_what_it_owns() throws IOException {
    for (Path folder : sources(Files::isDirectory)) {
      boolean hasClasses = list(folder).anyMatch(file -> file.toString().endsWith(".java"));
      Path info = folder.resolve("package-info.java");
      if (hasClasses) {
        assertThat(info).exists().content().startsWith("/**").contains("@NullMarked");
      }
    }
  }

  @Test
  void no_file_is_longer_than_400_lines() throws IOException {
    for (Path file : sources(path -> path.toString().matches(".*\\.(java|js|css|html|sql)"))) {
      assertThat(Files.readAllLines(file))
          .as(file.toString())
          .hasSizeLessThanOrEqualTo(LONGEST_FILE);
    }
  }

  private static ArchCondition<JavaClass> notUseTheirParentPackage() {
    return condition(
        "not use their parent package",
        (from, to) -> from.startsWith(to + ".") && !to.equals("dev.linkcard"));
  }

  private static ArchCondition<JavaClass> useAllowedModulesAlone() {
    return condition(
        "use modules of lower levels alone",
        (from, to) ->
            !module(to).isEmpty()
                && !module(from).equals(module(to))
                && !ARROWS.getOrDefault(module(from), List.of()).contains(module(to)));
  }

  private static ArchCondition<JavaClass> condition(String text, Forbidden forbidden) {
    return new ArchCondition<>(text) {
      @Override
      public void check(JavaClass item, ConditionEvents events) {
        for (Dependency dependency : item.getDirectDependenciesFromSelf()) {
          String to = dependency.getTargetClass().getPackageName();
          if (forbidden.test(item.getPackageName(), to)) {
            events.add(SimpleConditionEvent.violated(item, dependency.getDescription()));
          }
        }
      }
    };
  }

  /** Says of two packages whether the first must not use the second. */
  private interface Forbidden {
    boolean test(String from, String to);
  }

  private static String module(String packageName) {
    String[] parts = packageName.split("\\.", -1);
    return packageName.startsWith("dev.linkcard.") ? parts[2] : "";
  }

  private static List<Path> compiled() {
    return list(ROOT)
        .map(module -> module.resolve("target/classes/dev/linkcard"))
        .filter(Files::isDirectory)
        .toList();
  }

  private static List<Path> sources(Predicate<Path> which) throws IOException {
    try (Stream<Path> files =
        list(ROOT)
            .map(module -> module.resolve("src/main"))
            .filter(Files::isDirectory)
            .flatMap(ArchitectureTest::walk)) {
      List<Path> found = files.filter(which).toList();
      assertThat(found).isNotEmpty();
      return found;
    }
  }

  private static Stream<Path> walk(Path folder) {
    try {
      return Files.walk(folder);
    } catch (IOException unreadable) {
      throw new AssertionError(unreadable);
    }
  }

  private static Stream<Path> list(Path folder) {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.toList().stream();
    } catch (IOException unreadable) {
      throw new AssertionError(unreadable);
    }
  }
}
