package dev.linkcard.acceptance.badinput;

import static org.assertj.core.api.Assertions.assertThat;

import dev.linkcard.acceptance.command.Linkcard;
import dev.linkcard.acceptance.command.Linkcard.Ended;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The script that starts the command, on machines that lack something. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "The launcher is a POSIX shell script.")
class LauncherTest {
  @TempDir private Path home;

  @Test
  void a_java_that_is_too_old_is_named() throws IOException {
    Path java =
        program(home.resolve("bin/java"), "echo 'openjdk version \"11.0.2\" 2019-01-15' >&2");
    ProcessBuilder launcher = new ProcessBuilder("../linkcard", "demo");
    launcher.environment().put("JAVA_HOME", home.toString());

    Ended ended = Linkcard.run(launcher);

    assertThat(ended.err())
        .isEqualTo(
            "linkcard: Java 11 at "
                + java
                + " is too old; install a JDK 17 or later, or set JAVA_HOME.\n");
    assertThat(ended.status()).isEqualTo(2);
  }

  @Test
  void a_missing_java_is_named() throws IOException {
    for (String tool : new String[] {"sh", "dirname", "sed", "head"}) {
      Files.copy(
          Path.of("/bin", tool).toRealPath(),
          home.resolve(tool),
          StandardCopyOption.COPY_ATTRIBUTES);
    }
    ProcessBuilder launcher =
        new ProcessBuilder(home.resolve("sh").toString(), "../linkcard", "demo");
    launcher.environment().remove("JAVA_HOME");
    launcher.environment().put("PATH", home.toString());

    Ended ended = Linkcard.run(launcher);

    assertThat(ended.err())
        .isEqualTo("linkcard: Java is missing; install a JDK 17 or later, or set JAVA_HOME.\n");
    assertThat(ended.status()).isEqualTo(2);
  }

  private static Path program(Path path, String script) throws IOException {
    Files.createDirectories(path.getParent());
    Files.writeString(path, "#!/bin/sh\n" + script + "\n");
    return Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwxr-xr-x"));
  }
}
