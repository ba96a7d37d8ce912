package dev.linkcard.bench.linking;

import dev.linkcard.bench.http.Connection;
import java.io.IOException;

/** Links accounts one after another. For one thread. */
public final class Link implements AutoCloseable {
  private final Site site;
  private final Connection connection;
  private final TokenEndpoint tokens;

  /** Links at one site. */
  public Link(Site site) {
    this.site = site;
    this.connection = new Connection(site.port());
    this.tokens = new TokenEndpoint(site, connection);
  }

  /** Links an account as somebody without cookies would, and answers with the refresh token. */
  public String account(String account) throws IOException {
    ProofKey proofKey = new ProofKey();
    String code = new Person(site, connection, account).code(proofKey);
    return tokens.redeem(code, proofKey);
  }

  @Override
  public void close() throws IOException {
    connection.close();
  }
}
