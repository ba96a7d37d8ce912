package dev.linkcard.acceptance.setup;

import dev.linkcard.acceptance.faults.database.DatabaseProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

class RunningServerOnPostgresTest extends RunningServerContract {
  @TempDir private static Path postgres;
  private static DatabaseProcess process;

  @BeforeAll
  static void start() throws IOException, SQLException {
    process = DatabaseProcess.start(postgres);
  }

  @AfterAll
  static void stop() throws IOException {
    process.close();
  }

  @Override
  List<String> database(Path folder) throws IOException {
    Path password =
        Files.writeString(folder.resolve("database-password"), DatabaseProcess.PASSWORD);
    return List.of(
        "--db",
        process.jdbcUrl(),
        "--db-user",
        DatabaseProcess.USER,
        "--db-password-file",
        password.toString());
  }
}
