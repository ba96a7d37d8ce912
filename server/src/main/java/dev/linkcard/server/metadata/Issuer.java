package dev.linkcard.server.metadata;

import java.net.URI;
import java.util.Optional;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.ApplicationListener;

/**
 * The name of this server in tokens, metadata and authorization responses (RFC 8414 §2): the public
 * address to the letter, or {@code http://host:port}, whatever name a request came by.
 */
public final class Issuer implements ApplicationListener<WebServerInitializedEvent> {
  private final String host;
  private volatile String name;

  /** Names the server by its public address, or by where it listens, once it does. */
  public Issuer(Optional<URI> publicAddress, String host) {
    name = publicAddress.map(URI::toString).orElse("");
    boolean everywhere = host.equals("0.0.0.0") || host.equals("::");
    this.host = everywhere ? "127.0.0.1" : host.contains(":") ? "[" + host + "]" : host;
  }

  /** Counts the first server alone: another one in this process is for metrics. */
  @Override
  public void onApplicationEvent(WebServerInitializedEvent listening) {
    if (name.isEmpty()) {
      name = "http://" + host + ":" + listening.getWebServer().getPort();
    }
  }

  /** Returns the name, a URL without query and fragment. */
  public String name() {
    return name;
  }

  /** Returns the URL of a path of this server. */
  public String at(String path) {
    String base = name;
    return (base.endsWith("/") ? base.substring(0, base.length() - 1) : base) + path;
  }
}
