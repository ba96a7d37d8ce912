package dev.linkcard.grants.store;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Spells a decision as one statement of PostgreSQL: a change, and rows that are added only if the
 * change found a row. What was spelled is kept, as there are a dozen.
 *
 * @param gate the change's SQL
 * @param tables of the rows
 */
record Decision(String gate, List<Table> tables) {

  private static final ConcurrentHashMap<Decision, String> SPELLED = new ConcurrentHashMap<>();

  static String sql(Change gate, List<Insertion> rows) {
    List<Table> tables = new ArrayList<>(rows.size());
    rows.forEach(row -> tables.add(row.table()));
    return SPELLED.computeIfAbsent(new Decision(gate.sql(), tables), Decision::spell);
  }

  static Object[] values(Change gate, List<Insertion> rows) {
    List<Object> values = new ArrayList<>(Arrays.asList(gate.values()));
    rows.forEach(row -> values.addAll(Arrays.asList(row.values())));
    return values.toArray();
  }

  private String spell() {
    StringBuilder sql = new StringBuilder("WITH gate AS (" + gate.strip() + " RETURNING 1)");
    for (int i = 0; i < tables.size(); i++) {
      sql.append(", row").append(i).append(" AS (");
      sql.append(tables.get(i).insertFrom("gate")).append(')');
    }
    return sql.append(" SELECT count(*) AS changed FROM gate").toString();
  }
}
