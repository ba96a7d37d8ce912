package dev.linkcard.useragent;

import dev.linkcard.useragent.http.Browser;
import dev.linkcard.useragent.http.Cookies;
import dev.linkcard.useragent.http.Masked;
import dev.linkcard.useragent.http.Request;
import dev.linkcard.useragent.http.Response;
import dev.linkcard.useragent.page.Page;
import dev.linkcard.useragent.person.Credentials;
import dev.linkcard.useragent.person.Decision;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/**
 * A person at a phone's browser: walks through log-in and consent pages to the redirect.
 *
 * <p>Immutable but for its cookies, which copies made by {@link #deciding}, {@link #waiting} and
 * {@link #through} share, as windows of one browser do. Safe for use by several threads.
 */
public final class UserAgent {

  /** The deadline of one request unless told otherwise. */
  public static final Duration DEFAULT_DEADLINE = Duration.ofSeconds(10);

  private final Credentials credentials;
  private final Decision decision;
  private final HttpClient client;
  private final Cookies cookies;
  private final Duration deadline;
  private final Browser browser;

  private UserAgent(
      Credentials credentials,
      Decision decision,
      HttpClient client,
      Cookies cookies,
      Duration deadline) {
    this.credentials = credentials;
    this.decision = decision;
    this.client = client;
    this.cookies = cookies;
    this.deadline = deadline;
    this.browser = new Browser(client, cookies, deadline);
  }

  /** Seats a person who allows, at a browser without cookies. */
  public static UserAgent of(Credentials credentials) {
    return of(credentials, Clock.systemUTC());
  }

  /** Seats a person whose cookies expire by {@code clock}; deadlines stay in real time. */
  public static UserAgent of(Credentials credentials, Clock clock) {
    return new UserAgent(
        credentials, Decision.ALLOW, Shared.CLIENT, new Cookies(clock), DEFAULT_DEADLINE);
  }

  /** Returns the same person with another answer to consent pages. */
  public UserAgent deciding(Decision answer) {
    return new UserAgent(credentials, answer, client, cookies, deadline);
  }

  /** Returns the same person, waiting at most this long for each complete answer. */
  public UserAgent waiting(Duration atMost) {
    return new UserAgent(credentials, decision, client, cookies, atMost);
  }

  /**
   * Returns the same person at another wire, for example one that trusts a test certificate.
   *
   * @throws IllegalArgumentException if the client follows redirects or keeps cookies itself
   */
  public UserAgent through(HttpClient wire) {
    return new UserAgent(credentials, decision, wire, cookies, deadline);
  }

  /** Returns the same person at a private window: without the cookies, and keeping its own. */
  public UserAgent privately() {
    return new UserAgent(credentials, decision, client, cookies.emptied(), deadline);
  }

  /**
   * Walks from an authorization URL to where {@code stop} says, or as far as it goes: at most
   * {@value Walk#MOST_STEPS} requests, each within the deadline and 2 MiB. Expected trouble is an
   * answer, never an exception.
   */
  public Arrival walk(URI authorizationUrl, StopAt stop) {
    return new Walk(browser, credentials, decision, stop).from(authorizationUrl);
  }

  /**
   * Opens a page and follows its redirects, at most {@value Walk#MOST_STEPS} requests; fills in
   * nothing.
   *
   * @throws IOException with a sentence for people if no page came
   */
  public Page open(URI address) throws IOException {
    Request request = Request.get(address);
    for (int step = 0; step < Walk.MOST_STEPS; step++) {
      Response response = browser.send(request);
      Optional<Request> redirect = redirectOf(response);
      if (redirect.isEmpty()) {
        return Page.of(response);
      }
      request = redirect.get();
    }
    throw new IOException(
        Masked.uri(address) + " still redirects after " + Walk.MOST_STEPS + " requests.");
  }

  private static Optional<Request> redirectOf(Response response) throws IOException {
    try {
      return response.redirect();
    } catch (IllegalArgumentException unreadable) {
      throw new IOException(unreadable.getMessage(), unreadable);
    }
  }

  @Override
  public String toString() {
    return "a person logging in as " + credentials + " who answers " + decision;
  }

  /** Made when first needed, and only once: a client has threads and connections of its own. */
  private static final class Shared {
    static final HttpClient CLIENT =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
  }
}
