package dev.linkcard.useragent.http;

import java.net.URI;

/**
 * One request of the browser.
 *
 * @param method {@code GET} or {@code POST}
 * @param uri absolute, {@code http} or {@code https}
 * @param origin of the page whose form is sent, for the {@code Origin} header; empty if none
 * @param contentType of the body; empty if there is none
 * @param body may hold a password, and is never printed
 */
public record Request(String method, URI uri, String origin, String contentType, String body) {

  /** Asks for a page. */
  public static Request get(URI uri) {
    return new Request("GET", uri, "", "", "");
  }

  /** Sends a form. */
  public static Request post(URI uri, String origin, String contentType, String body) {
    return new Request("POST", uri, origin, contentType, body);
  }

  /**
   * Returns the request that follows a redirect (RFC 9110 §15.4): 307 and 308 repeat method and
   * body, everything else becomes a GET, as in every browser.
   */
  Request redirected(int status, URI to) {
    return status == 307 || status == 308
        ? new Request(method, to, "", contentType, body)
        : get(to);
  }

  @Override
  public String toString() {
    return method + " " + Masked.uri(uri);
  }
}
