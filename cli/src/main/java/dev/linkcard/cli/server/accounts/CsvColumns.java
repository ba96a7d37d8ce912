package dev.linkcard.cli.server.accounts;

import dev.linkcard.server.accounts.Claims;
import dev.linkcard.server.accounts.Credential;
import dev.linkcard.server.accounts.NewAccount;
import dev.linkcard.server.accounts.Password;
import dev.linkcard.server.accounts.PasswordHash;
import java.util.List;
import java.util.Locale;

/**
 * What the columns of a file of accounts mean: {@code name}, {@code password} or {@code
 * password_hash}, and claims of OpenID Connect Core §5.1, of which {@code full_name} is {@code
 * name}.
 */
final class CsvColumns {
  private static final String NAME = "name";
  private static final String PASSWORD = "password";
  private static final String PASSWORD_HASH = "password_hash";
  private static final String FULL_NAME = "full_name";

  private final List<String> columns;

  private CsvColumns(List<String> columns) {
    this.columns = columns;
  }

  /** Reads the header row; {@link IllegalArgumentException} says what is wrong with it. */
  static CsvColumns of(List<String> header) {
    List<String> columns =
        header.stream().map(column -> column.strip().toLowerCase(Locale.ROOT)).toList();
    if (!columns.contains(NAME)) {
      throw new IllegalArgumentException(
          "the header has no column \"name\"; it names the columns and parts them by commas, as in"
              + " name,password,email");
    }
    if (columns.contains(PASSWORD) == columns.contains(PASSWORD_HASH)) {
      throw new IllegalArgumentException(
          "the header needs one of the columns \"password\" and \"password_hash\"");
    }
    for (String column : columns) {
      if (columns.indexOf(column) != columns.lastIndexOf(column)) {
        throw new IllegalArgumentException("the column \"" + column + "\" is there twice");
      }
      claim(column, Claims.none(), "");
    }
    return new CsvColumns(columns);
  }

  /** Reads a row; {@link IllegalArgumentException} says what is wrong with it. */
  NewAccount account(List<String> fields) {
    if (fields.size() != columns.size()) {
      throw new IllegalArgumentException(
          "the row has %d fields and the header %d".formatted(fields.size(), columns.size()));
    }
    Claims claims = Claims.none();
    for (int i = 0; i < columns.size(); i++) {
      claims = claim(columns.get(i), claims, fields.get(i).strip());
    }
    String name = fields.get(columns.indexOf(NAME)).strip();
    NewAccount.checkName(name);
    return new NewAccount(name, credential(fields), claims);
  }

  private Credential credential(List<String> fields) {
    int plain = columns.indexOf(PASSWORD);
    if (plain < 0) {
      return PasswordHash.parse(fields.get(columns.indexOf(PASSWORD_HASH)).strip());
    }
    if (PasswordInput.isTooShort(fields.get(plain))) {
      throw new IllegalArgumentException("the password is shorter than 8 characters");
    }
    return new Password(fields.get(plain));
  }

  /** Adds a claim, unless the field is empty; a column that is none is refused even so. */
  private static Claims claim(String column, Claims claims, String text) {
    return switch (column) {
      case NAME, PASSWORD, PASSWORD_HASH -> claims;
      case FULL_NAME -> fullName(claims, text);
      default -> claims.withAny(column, text);
    };
  }

  /** Adds the claim {@code name}; what is wrong with it is told by the column. */
  private static Claims fullName(Claims claims, String text) {
    try {
      return claims.withAny(NAME, text);
    } catch (IllegalArgumentException wrong) {
      String reason = String.valueOf(wrong.getMessage());
      throw new IllegalArgumentException(reason.replaceFirst("^name ", FULL_NAME + " "), wrong);
    }
  }
}
