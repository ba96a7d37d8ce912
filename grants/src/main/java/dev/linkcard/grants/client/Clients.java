package dev.linkcard.grants.client;

import dev.linkcard.grants.oauth.ClientId;
import dev.linkcard.grants.secret.ClientSecret;
import dev.linkcard.grants.secret.Secrets;
import dev.linkcard.grants.store.Store;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * Registers clients and tells whether they are who they say. Each client is read once and
 * remembered until it is changed here; a change by another process is seen after a restart.
 */
public final class Clients {

  /** A plain hash protects only what nobody can guess. */
  private static final Pattern STRONG = Pattern.compile("[A-Za-z0-9._~-]{32,128}");

  private final Store store;
  private final Secrets secrets;
  private final ConcurrentHashMap<ClientId, Registered> known = new ConcurrentHashMap<>();

  /** Keeps clients in {@code store}. */
  public Clients(Store store, Secrets secrets) {
    this.store = store;
    this.secrets = secrets;
  }

  /** Adds a client and gives its new secret, this once; empty when the id is taken. */
  public Optional<ClientSecret> register(Client client) {
    ClientSecret secret = secrets.clientSecret();
    return register(client, secret) ? Optional.of(secret) : Optional.empty();
  }

  /**
   * Adds a client with a secret chosen by the caller: 32 to 128 URL-safe characters, else {@link
   * IllegalArgumentException}; false when the id is taken.
   */
  public boolean register(Client client, ClientSecret secret) {
    if (!STRONG.matcher(secret.reveal()).matches()) {
      throw new IllegalArgumentException(
          "The secret of client "
              + client.id()
              + " is too weak: use 32 to 128 of the characters A-Z a-z 0-9 . _ ~ -");
    }
    return store.transact(
        tx -> {
          boolean free = ClientTable.find(tx, client.id()).isEmpty();
          if (free) {
            ClientTable.insert(tx, client, secret);
          }
          return free;
        });
  }

  /** Describes a client anew and leaves its secret and grants alone; false when it is unknown. */
  public boolean replace(Client client) {
    boolean replaced = store.transact(tx -> ClientTable.update(tx, client));
    known.remove(client.id());
    return replaced;
  }

  /** Gives a client a new secret, this once; the old one is void at once. Empty when unknown. */
  public Optional<ClientSecret> renewSecret(ClientId id) {
    ClientSecret secret = secrets.clientSecret();
    boolean renewed = store.transact(tx -> ClientTable.updateSecret(tx, id, secret));
    known.remove(id);
    return renewed ? Optional.of(secret) : Optional.empty();
  }

  /** Finds a client. */
  public Optional<Client> find(ClientId id) {
    return registered(id).map(Registered::client);
  }

  /** Lists every client by id. */
  public List<Client> list() {
    return store.transact(ClientTable::all);
  }

  /** Finds the client that has this secret (RFC 6749 section 2.3.1); empty when it is another's. */
  public Optional<Client> authenticate(ClientId id, ClientSecret secret) {
    return registered(id)
        .filter(registered -> registered.isProvenBy(secret))
        .map(Registered::client);
  }

  /** Reads inside {@code computeIfAbsent}, so that a change meanwhile cannot leave the old one. */
  private Optional<Registered> registered(ClientId id) {
    return Optional.ofNullable(
        known.computeIfAbsent(
            id, absent -> store.transact(tx -> ClientTable.find(tx, absent)).orElse(null)));
  }
}
