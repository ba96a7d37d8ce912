package dev.linkcard.server;

import dev.linkcard.grants.Grants;
import dev.linkcard.grants.store.Dialect;
import dev.linkcard.grants.store.Store;
import dev.linkcard.server.keys.KeyFailure;
import dev.linkcard.server.keys.KeyPolicy;
import dev.linkcard.server.keys.KeySource;
import dev.linkcard.server.keys.Keys;

/** Opens the signing keys under the key-encryption key that the settings name. */
final class SigningKeys {
  private static final String VARIABLE = "LINKCARD_KEY";

  private SigningKeys() {}

  static Keys open(ServerSettings settings, Store store, Grants grants) {
    try {
      return Keys.open(
          store,
          grants.audit(),
          settings.clock(),
          KeyPolicy.defaults(),
          settings.policy().accessToken(),
          source(settings, store.dialect()));
    } catch (KeyFailure failed) {
      throw new ServerFailure(String.valueOf(failed.getMessage()), failed);
    }
  }

  private static KeySource source(ServerSettings settings, Dialect dialect) {
    if (settings.keyFile().isPresent()) {
      return KeySource.file(settings.keyFile().get());
    }
    if (settings.key().isPresent()) {
      return KeySource.variable(VARIABLE, settings.key().get());
    }
    if (dialect == Dialect.H2) {
      return KeySource.madeOnce(settings.data().resolve("linkcard.key"));
    }
    throw new ServerFailure(
        "With PostgreSQL the key that the signing keys are encrypted under must be given: name its"
            + " file with --key-file, or set "
            + VARIABLE
            + ".");
  }
}
