package dev.linkcard.acceptance.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** The files of the repository, as its readers meet them. */
final class Documents {
  static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

  /** Folders whose files come and go while others build; nobody looks into them. */
  private static final Set<String> NOT_OURS = Set.of("target", ".git");

  private Documents() {}

  /** Returns every Markdown file but those in build folders. */
  static List<Path> all() {
    List<Path> found = files(ROOT, file -> file.toString().endsWith(".md"));
    assertThat(found).contains(ROOT.resolve("README.md"));
    return found;
  }

  /** Returns the README and the manual, which show code. */
  static List<Path> withSnippets() {
    return all().stream()
        .filter(file -> file.equals(ROOT.resolve("README.md")) || file.startsWith(manual("")))
        .toList();
  }

  static Path manual(String name) {
    return ROOT.resolve("docs/manual").resolve(name);
  }

  static List<String> lines(Path file) {
    try {
      return Files.readAllLines(file);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** Returns the lines between the first fence with that word and its end. */
  static List<String> block(Path file, String word) {
    List<String> lines = lines(file);
    int start = lines.indexOf("```" + word) + 1;
    assertThat(start).as("a block of " + word + " in " + file).isPositive();
    return lines.subList(start, start + lines.subList(start, lines.size()).indexOf("```"));
  }

  /** Returns the files of a folder that are part of the repository. */
  static List<Path> files(Path folder, Predicate<Path> which) {
    List<Path> found = new ArrayList<>();
    try {
      Files.walkFileTree(
          folder,
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path inner, BasicFileAttributes attributes) {
              return !inner.equals(folder) && NOT_OURS.contains(String.valueOf(inner.getFileName()))
                  ? FileVisitResult.SKIP_SUBTREE
                  : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
              if (attributes.isRegularFile() && which.test(file)) {
                found.add(file);
              }
              return FileVisitResult.CONTINUE;
            }
          });
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    return List.copyOf(found);
  }
}
