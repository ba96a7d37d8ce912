package dev.linkcard.cli.server.keys;

import dev.linkcard.cli.command.Table;
import dev.linkcard.server.keys.KeyStatus;
import java.io.PrintWriter;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A signing key as the commands show it; never a part of the key itself. */
record KeyView(KeyStatus key) {
  static List<KeyView> all(List<KeyStatus> keys) {
    return keys.stream().map(KeyView::new).toList();
  }

  /** Returns the fields, {@code kid} and {@code alg} by the names of RFC 7517 §4. */
  Map<String, Object> machine() {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("kid", key.kid());
    fields.put("alg", key.algorithm().name());
    fields.put("state", state());
    fields.put("published_at", publishedAt());
    fields.put("signs_from", signsFrom());
    return fields;
  }

  static void print(List<KeyView> keys, PrintWriter out) {
    Table table = new Table("KEY", "ALGORITHM", "STATE", "PUBLISHED", "SIGNS FROM");
    keys.forEach(
        view ->
            table.row(
                view.key.kid(),
                view.key.algorithm(),
                view.state(),
                view.publishedAt(),
                view.signsFrom()));
    table.print(out);
  }

  private String state() {
    return key.state().name().toLowerCase(Locale.ROOT);
  }

  private String publishedAt() {
    return key.publishedAt().truncatedTo(ChronoUnit.SECONDS).toString();
  }

  private String signsFrom() {
    return key.signsFrom().truncatedTo(ChronoUnit.SECONDS).toString();
  }
}
