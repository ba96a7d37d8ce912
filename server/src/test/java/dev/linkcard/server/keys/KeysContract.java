package dev.linkcard.server.keys;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import dev.linkcard.grants.audit.AuditLog;
import dev.linkcard.grants.audit.Event;
import dev.linkcard.grants.store.Dialect;
import dev.linkcard.grants.store.Store;
import dev.linkcard.server.MovableClock;
import dev.linkcard.server.postgres.Postgres;
import java.text.ParseException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;

/** Has keys in a database of either kind. */
abstract class KeysContract {
  static final String FIRST = "MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=";
  static final String SECOND = "YWJjZGVmZ2hpamtsbW5vcHFyc3R1dnd4eXphYmNkZWY=";
  private static final Duration HOUR = Duration.ofHours(1);

  final MovableClock clock = new MovableClock();
  final Store store;

  KeysContract(Dialect dialect) {
    store = dialect == Dialect.H2 ? Store.inMemory() : Store.open(Postgres.database());
  }

  @AfterEach
  void close() {
    store.close();
  }

  Keys keys() {
    return keys(FIRST);
  }

  Keys keys(String keyEncryptionKey) {
    return keys(keyEncryptionKey, HOUR);
  }

  Keys keys(String keyEncryptionKey, Duration longestToken) {
    return Keys.open(
        store,
        new AuditLog(store, event -> {}),
        clock,
        KeyPolicy.defaults(),
        longestToken,
        KeySource.variable("LINKCARD_KEY", keyEncryptionKey));
  }

  static String signer(Keys keys, Algorithm algorithm) {
    try {
      JWTClaimsSet claims = new JWTClaimsSet.Builder().subject("ada").build();
      return SignedJWT.parse(keys.sign(algorithm, JOSEObjectType.JWT, claims))
          .getHeader()
          .getKeyID();
    } catch (ParseException e) {
      throw new AssertionError(e);
    }
  }

  static List<String> published(Keys keys) {
    return keys.published().getKeys().stream().map(key -> key.getKeyID()).toList();
  }

  List<Event> events() {
    return new AuditLog(store, event -> {})
        .latest(100).stream().map(event -> event.event()).toList();
  }
}
