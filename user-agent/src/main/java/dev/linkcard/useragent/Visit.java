package dev.linkcard.useragent;

import dev.linkcard.useragent.http.Masked;
import java.net.URI;

/**
 * One request of a walk and what came of it, without secrets.
 *
 * @param method {@code GET} or {@code POST}
 * @param uri codes, tokens and passwords in it are replaced by three asterisks
 * @param status HTTP status, 200 to 599
 * @param title of the page; empty for a redirect or a page without one
 * @param pressed what a person reads on the button that was pressed there; empty if none was
 */
public record Visit(String method, URI uri, int status, String title, String pressed) {

  /** Masks the address. */
  public Visit {
    uri = Masked.uri(uri);
  }

  @Override
  public String toString() {
    return method
        + " "
        + uri
        + " → "
        + status
        + (title.isEmpty() ? "" : " \"" + title + "\"")
        + (pressed.isEmpty() ? "" : ", pressed \"" + pressed + "\"");
  }
}
