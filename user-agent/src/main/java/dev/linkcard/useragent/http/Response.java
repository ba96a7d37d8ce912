package dev.linkcard.useragent.http;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** What came back for one request, the body read to its end. */
public final class Response {

  private final Request request;
  private final int status;
  private final String contentType;
  private final String location;
  private final byte[] body;

  Response(Request request, int status, String contentType, String location, byte[] body) {
    this.request = request;
    this.status = status;
    this.contentType = contentType;
    this.location = location;
    this.body = body.clone();
  }

  /** Returns what was asked. */
  public Request request() {
    return request;
  }

  /** Returns the HTTP status, 200 to 599. */
  public int status() {
    return status;
  }

  /** Returns the {@code Content-Type} header as sent; empty if there was none. */
  public String contentType() {
    return contentType;
  }

  /** Opens the body, at most {@value Body#LIMIT} bytes. */
  public InputStream body() {
    return new ByteArrayInputStream(body);
  }

  /**
   * Returns the request that a redirect asks for, its address resolved, with the fragment inherited
   * (RFC 9110 §10.2.2); empty if this is no redirect or has no {@code Location}.
   *
   * @throws IllegalArgumentException if the {@code Location} is no address
   */
  public Optional<Request> redirect() {
    boolean redirects =
        status == 301 || status == 302 || status == 303 || status == 307 || status == 308;
    if (!redirects || location.isEmpty()) {
      return Optional.empty();
    }
    // The client reads headers as Latin-1; servers send UTF-8, if anything beyond ASCII.
    String utf8 =
        new String(location.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    URI to = Address.resolve(request.uri(), utf8);
    String fragment = request.uri().getRawFragment();
    if (to.getRawFragment() == null && fragment != null) {
      to = URI.create(to + "#" + fragment);
    }
    return Optional.of(request.redirected(status, to));
  }

  @Override
  public String toString() {
    return status + " for " + request;
  }
}
