package dev.linkcard.skill;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
  private final JavaClasses classes =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("dev.linkcard.skill");

  @Test
  void packages_have_no_cycles() {
    slices()
        .matching("dev.linkcard.skill.(*)..")
        .should()
        .beFreeOfCycles()
        .because("a knot can only be understood, tested and changed as a whole")
        .check(classes);
  }

  @Test
  void no_package_knows_the_wiring() {
    noClasses()
        .that()
        .resideInAPackage("dev.linkcard.skill.*..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("dev.linkcard.skill")
        .because("the root holds the wiring, and nothing that others need")
        .check(classes);
  }
}
