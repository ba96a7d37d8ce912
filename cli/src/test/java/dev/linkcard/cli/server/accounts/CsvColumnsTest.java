package dev.linkcard.cli.server.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.linkcard.server.accounts.NewAccount;
import dev.linkcard.server.accounts.Password;
import dev.linkcard.server.accounts.PasswordHash;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CsvColumnsTest {
  private static final String BCRYPT =
      "$2a$10$N9qo8uLOickgx2ZMRZoMyeIjZAgcfl7p92ldGxad68LJZdL17lhWy";

  @Test
  void a_row_becomes_an_account_with_its_claims() {
    NewAccount ada =
        CsvColumns.of(List.of("name", "password", "Email", " email_verified ", "full_name"))
            .account(List.of("ada", " love lace ", "ada@example.org", "yes", "Ada Lovelace"));

    assertThat(ada.name()).isEqualTo("ada");
    assertThat(ada.credential()).isEqualTo(new Password(" love lace "));
    assertThat(ada.claims().values())
        .isEqualTo(
            Map.of("email", "ada@example.org", "email_verified", true, "name", "Ada Lovelace"));
  }

  @Test
  void an_empty_field_is_no_claim() {
    NewAccount ben =
        CsvColumns.of(List.of("password", "email", "name")).account(List.of("benjamin", "", "ben"));

    assertThat(ben.claims().values()).isEmpty();
  }

  @Test
  void a_hash_may_have_its_kind_before_it_or_not() {
    CsvColumns columns = CsvColumns.of(List.of("name", "password_hash"));
    PasswordHash hash = new PasswordHash("{bcrypt}" + BCRYPT);

    assertThat(columns.account(List.of("ada", BCRYPT)).credential()).isEqualTo(hash);
    assertThat(columns.account(List.of("ada", "{bcrypt}" + BCRYPT)).credential()).isEqualTo(hash);
  }

  @Test
  void a_header_that_cannot_be_meant_is_refused() {
    assertRefused(
        List.of("user", "password"),
        "the header has no column \"name\"; it names the columns and parts them by commas, as in"
            + " name,password,email");
    assertRefused(
        List.of("name"), "the header needs one of the columns \"password\" and \"password_hash\"");
    assertRefused(
        List.of("name", "password", "password_hash"),
        "the header needs one of the columns \"password\" and \"password_hash\"");
    assertRefused(
        List.of("name", "password", "email", "EMAIL"), "the column \"email\" is there twice");
    assertThatThrownBy(() -> CsvColumns.of(List.of("name", "password", "shoe_size")))
        .hasMessageStartingWith(
            "shoe_size is no claim that an account may have; these are: name, ");
  }

  @Test
  void a_row_that_cannot_be_meant_is_refused() {
    CsvColumns columns = CsvColumns.of(List.of("name", "password", "email"));

    assertRefused(columns, List.of("ada", "x"), "the row has 2 fields and the header 3");
    assertRefused(columns, List.of("ada", "", ""), "the password is shorter than 8 characters");
    assertRefused(
        columns,
        List.of("ada", "x", "nobody"),
        "email is not an e-mail address, as in ada@example.org");
    assertRefused(
        columns,
        List.of("", "x", ""),
        "a name has 1 to 100 characters, none of them a control character, and no space at its"
            + " beginning or end");
  }

  @Test
  void a_refused_hash_is_never_repeated() {
    CsvColumns columns = CsvColumns.of(List.of("name", "password_hash"));

    assertRefused(
        columns,
        List.of("ada", "5f4dcc3b5aa765d61d8327deb882cf99"),
        "the password hash is spelled neither as Argon2 nor as bcrypt spells it");
    assertRefused(
        columns,
        List.of("ada", "{scrypt}$e0801$abc"),
        "the password hash is of a kind that is not known; {argon2} and {bcrypt} are");
    assertRefused(
        columns,
        List.of("ada", BCRYPT.replace("$10$", "$31$")),
        "the password hash has bcrypt's cost 31; 4 to 16 is what a log-in may have");
    assertRefused(
        columns,
        List.of("ada", "$argon2id$v=19$m=4194304,t=2,p=1$c29tZXNhbHQ$" + "A".repeat(43)),
        "the password hash has a cost that no log-in may have; m=262144,t=20,p=16 is the most");
  }

  private static void assertRefused(List<String> header, String sentence) {
    assertThatThrownBy(() -> CsvColumns.of(header)).hasMessage(sentence);
  }

  private static void assertRefused(CsvColumns columns, List<String> row, String sentence) {
    assertThatThrownBy(() -> columns.account(row)).hasMessage(sentence);
  }
}
