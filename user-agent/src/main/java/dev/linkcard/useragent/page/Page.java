package dev.linkcard.useragent.page;

import dev.linkcard.useragent.http.Masked;
import dev.linkcard.useragent.http.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** A page as a person sees it. */
public final class Page {

  private final URI uri;
  private final int status;
  private final Document document;

  private Page(URI uri, int status, Document document) {
    this.uri = uri;
    this.status = status;
    this.document = document;
  }

  /** Reads an answer: HTML as HTML, anything else as plain text. */
  public static Page of(Response response) {
    URI uri = response.request().uri();
    try {
      return new Page(uri, response.status(), read(response, uri));
    } catch (IOException impossible) {
      throw new UncheckedIOException("The body is in memory already.", impossible);
    }
  }

  private static Document read(Response response, URI uri) throws IOException {
    String type = response.contentType().toLowerCase(Locale.ROOT);
    if (type.isEmpty() || type.contains("html") || type.contains("xml")) {
      // Without a name, jsoup looks for a byte order mark and a meta element, then assumes UTF-8.
      return Jsoup.parse(response.body(), null, uri.toString());
    }
    Document plain = Document.createShell(uri.toString());
    plain.body().text(new String(response.body().readAllBytes(), StandardCharsets.UTF_8));
    return plain;
  }

  /** Returns the address that the page came from, secrets and all. */
  public URI uri() {
    return uri;
  }

  /** Returns the HTTP status, 200 to 599. */
  public int status() {
    return status;
  }

  /** Returns the title; without one the first heading, without that an empty text. */
  public String title() {
    if (!document.title().isBlank()) {
      return document.title();
    }
    Element heading = document.selectFirst("h1, h2");
    return heading == null ? "" : heading.text();
  }

  /** Returns the text of the page, white space collapsed; for JSON and plain text, the body. */
  public String text() {
    return document.body().text();
  }

  Document document() {
    return document;
  }

  @Override
  public String toString() {
    return status + " " + Masked.uri(uri) + " \"" + title() + "\"";
  }
}
