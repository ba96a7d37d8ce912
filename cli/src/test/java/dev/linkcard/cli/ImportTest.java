package dev.linkcard.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.password4j.Argon2Function;
import com.password4j.types.Argon2;
import dev.linkcard.server.Administration;
import dev.linkcard.server.ServerSettings;
import dev.linkcard.server.accounts.Accounts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

class ImportTest {
  @TempDir private Path folder;

  private Ran load(String csv, String... more) throws IOException {
    Path file = Files.writeString(folder.resolve("people.csv"), csv);
    List<String> words = Ran.words("server accounts import", file.toString());
    words.addAll(List.of(more));
    words.addAll(List.of("--data", folder.resolve("data").toString()));
    return Ran.linkcard(words);
  }

  private Administration open() {
    return Administration.open(ServerSettings.in(folder.resolve("data"), "Cadenza"));
  }

  private String line(int number) {
    return folder.resolve("people.csv") + ", line " + number + ": ";
  }

  @Test
  void hashes_of_other_systems_are_good_and_asked_to_be_replaced() throws IOException {
    String bcrypt = new BCryptPasswordEncoder(4).encode("love of engines");
    String argon2 =
        Argon2Function.getInstance(4096, 1, 2, 24, Argon2.ID).hash("love of songs").getResult();

    assertThat(
            load("name,password_hash\nada,{bcrypt}" + bcrypt + "\nben,\"" + argon2 + "\"\n")
                .done()
                .out())
        .isEqualToIgnoringNewLines("Accounts added: 2, rows left out: 0.");

    try (Administration server = open()) {
      assertGoodAndOld(server.accounts(), "ada", "love of engines");
      assertGoodAndOld(server.accounts(), "ben", "love of songs");
    }
  }

  private static void assertGoodAndOld(Accounts accounts, String name, String password) {
    String hash = accounts.logIns().loadUserByUsername(name).getPassword();
    PasswordEncoder encoder = accounts.passwordEncoder();
    assertThat(encoder.matches(password, hash)).isTrue();
    assertThat(encoder.matches(password + "!", hash)).isFalse();
    assertThat(encoder.upgradeEncoding(hash)).isTrue();
    assertThat(encoder.upgradeEncoding(encoder.encode(password))).isFalse();
  }

  @Test
  void one_bad_row_is_named_and_nothing_is_imported() throws IOException {
    Ran ran =
        load(
            """
            name,password,email
            ada,love of engines,ada@example.org
            ben,love of songs,nobody
            ada,love of numbers,
            """);

    assertThat(ran.err())
        .isEqualToNormalizingNewlines(
            line(3)
                + "email is not an e-mail address, as in ada@example.org.\n"
                + line(4)
                + "the name ada was there before.\n"
                + "linkcard: Nothing was imported, since 2 rows of "
                + folder.resolve("people.csv")
                + " are wrong; mend the file, or give --skip-bad.\n");
    assertThat(ran.status()).isEqualTo(2);
    try (Administration server = open()) {
      assertThat(server.accounts().list()).isEmpty();
    }
  }

  @Test
  void bad_rows_can_be_left_out() throws IOException {
    load("name,password\nada,love of engines\n").done();

    Ran ran = load("name,password\nada,love of engines\nben,love of songs\n,x\n", "--skip-bad");

    assertThat(ran.status()).isEqualTo(1);
    assertThat(ran.out()).isEqualToIgnoringNewLines("Accounts added: 1, rows left out: 2.");
    assertThat(ran.err())
        .contains(line(2) + "there is an account ada already.", line(4) + "a name has 1 to 100");
  }

  @Test
  void a_password_that_is_too_short_to_be_added_is_not_imported_either() throws IOException {
    Ran ran = load("name,password\nada,1234567\nben,12345678\n", "--skip-bad", "--json");

    assertThat(ran.status()).isEqualTo(1);
    assertThat(ran.err()).contains(line(2) + "the password is shorter than 8 characters.");
    assertThat(ran.out())
        .isEqualToIgnoringNewLines(
            """
            {
              "added" : 1,
              "skipped" : 1
            }
            """);
  }

  @Test
  void a_wrong_full_name_is_called_by_its_column() throws IOException {
    Ran ran = load("name,password,full_name\nada,love of engines," + "x".repeat(1001) + "\n");

    assertThat(ran.err()).contains(line(2) + "full_name ");
  }

  @Test
  void tens_of_thousands_of_rows_come_in() throws IOException {
    String hash = new BCryptPasswordEncoder(4).encode("love of engines");
    StringBuilder csv = new StringBuilder("name,password_hash,email,email_verified\n");
    IntStream.range(0, 20_000)
        .forEach(n -> csv.append("p" + n + "," + hash + ",p" + n + "@example.org,true\n"));

    assertThat(load(csv.toString(), "--json").done().out()).contains("\"added\" : 20000");
  }

  @Test
  void a_file_that_is_none_of_accounts_is_named() throws IOException {
    load("")
        .refused(line(1) + "there is no header that names the columns, as in name,password,email.");
    load("user;password\n")
        .refused(
            line(1)
                + "the header has no column \"name\"; it names the columns and parts them by"
                + " commas, as in name,password,email.");
    Ran.linkcard("server", "accounts", "import", "nowhere.csv", "--data", folder.toString())
        .refused("There is no file nowhere.csv; check the path.");
  }
}
