package dev.linkcard.grants.store;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Keeps what differs from one database product to the next. */
enum Dialect {
  H2("jdbc:h2:", "classpath:dev/linkcard/grants/store/h2", "TRACE_LEVEL_FILE=0");

  private final String urlPrefix;
  private final String migrations;
  private final String quietSetting;

  Dialect(String urlPrefix, String migrations, String quietSetting) {
    this.urlPrefix = urlPrefix;
    this.migrations = migrations;
    this.quietSetting = quietSetting;
  }

  /** Tells the product from a JDBC URL; empty when it is none that this store speaks. */
  static Optional<Dialect> of(String jdbcUrl) {
    return Arrays.stream(values())
        .filter(dialect -> jdbcUrl.startsWith(dialect.urlPrefix))
        .findFirst();
  }

  /** Says where the migrations of this product are. */
  String migrations() {
    return migrations;
  }

  /** Keeps the product from writing trace files and stack traces, unless the URL asks for them. */
  String quiet(String jdbcUrl) {
    String name = quietSetting.substring(0, quietSetting.indexOf('='));
    boolean asked = jdbcUrl.toUpperCase(Locale.ROOT).contains(";" + name);
    return asked ? jdbcUrl : jdbcUrl + ";" + quietSetting;
  }
}
