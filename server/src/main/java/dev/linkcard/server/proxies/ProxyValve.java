package dev.linkcard.server.proxies;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.net.URI;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;

/**
 * Gives a request that came through a trusted proxy the address that it came from, and the name by
 * which the person knows the server; and tells that a server with a public https address is reached
 * by https. Both are as the settings say, never as a header does. A request that was sent to a
 * foreign name keeps it, so that it can be refused.
 */
public final class ProxyValve extends ValveBase {
  private final Proxies proxies;
  private final OwnNames names;
  private final Optional<URI> publicAddress;

  /** Makes a valve that stands before everything else. */
  public ProxyValve(Proxies proxies, OwnNames names, Optional<URI> publicAddress) {
    super(true);
    this.proxies = proxies;
    this.names = names;
    this.publicAddress = publicAddress;
  }

  @Override
  public void invoke(Request request, Response response) throws IOException, ServletException {
    String peer = request.getRemoteAddr();
    boolean trusted = proxies.trusts(peer);
    // Tomcat uses a request again, and does not take all of this back by itself.
    String scheme = request.getScheme();
    boolean secure = request.isSecure();
    try {
      if (trusted) {
        List<String> forwarded = Collections.list(request.getHeaders("X-Forwarded-For"));
        String client = proxies.client(peer, forwarded);
        request.setRemoteAddr(client);
        request.setRemoteHost(client);
        publicAddress
            .filter(url -> names.has(request.getServerName()))
            .ifPresent(url -> rename(request, url));
      }
      publicAddress
          .filter(url -> "https".equals(url.getScheme()))
          .ifPresent(https -> secure(request));
      getNext().invoke(request, response);
    } finally {
      request.setRemoteAddr(peer);
      request.setRemoteHost(peer);
      request.setSecure(secure);
      request.getCoyoteRequest().scheme().setString(scheme);
    }
  }

  private static void rename(Request request, URI url) {
    int usual = "https".equals(url.getScheme()) ? 443 : 80;
    request.getCoyoteRequest().serverName().setString(Objects.toString(url.getHost(), ""));
    request.setServerPort(url.getPort() < 0 ? usual : url.getPort());
  }

  private static void secure(Request request) {
    request.setSecure(true);
    request.getCoyoteRequest().scheme().setString("https");
  }
}
