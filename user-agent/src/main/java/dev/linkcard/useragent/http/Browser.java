package dev.linkcard.useragent.http;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;

/** Sends one request with the cookies that belong to it, and keeps those that come back. */
public final class Browser {

  /** What a phone's browser says of itself. */
  static final String USER_AGENT =
      "Mozilla/5.0 (Linux; Android 15; Pixel 9) AppleWebKit/537.36 (KHTML, like Gecko)"
          + " Chrome/140.0.0.0 Mobile Safari/537.36 Linkcard";

  private final HttpClient client;
  private final Cookies cookies;
  private final Duration deadline;

  /**
   * Makes a browser.
   *
   * @param client must neither follow redirects nor handle cookies
   * @param deadline for one request, from connecting to the last byte of the answer
   */
  public Browser(HttpClient client, Cookies cookies, Duration deadline) {
    if (client.followRedirects() != HttpClient.Redirect.NEVER) {
      throw new IllegalArgumentException("The HTTP client must not follow redirects by itself.");
    }
    if (client.cookieHandler().isPresent()) {
      throw new IllegalArgumentException("The HTTP client must not keep cookies of its own.");
    }
    if (deadline.isZero() || deadline.isNegative()) {
      throw new IllegalArgumentException("The deadline must be positive, not " + deadline + ".");
    }
    this.client = client;
    this.cookies = cookies;
    this.deadline = deadline;
  }

  /**
   * Sends the request and reads the whole answer.
   *
   * @throws IOException with a sentence for people if no complete answer came: wrong scheme, no
   *     connection, deadline, size
   */
  public Response send(Request request) throws IOException {
    if (!Address.isWeb(request.uri())) {
      throw new IOException("A browser cannot open " + Masked.uri(request.uri()) + ".");
    }
    CompletableFuture<HttpResponse<byte[]>> answer =
        client.sendAsync(asSent(request), head -> new Body());
    try {
      HttpResponse<byte[]> received = answer.get(deadline.toNanos(), TimeUnit.NANOSECONDS);
      cookies.keep(request.uri(), received.headers().allValues("set-cookie"));
      return new Response(
          request,
          received.statusCode(),
          received.headers().firstValue("content-type").orElse(""),
          received.headers().firstValue("location").orElse(""),
          received.body());
    } catch (TimeoutException late) {
      answer.cancel(true);
      throw new IOException(about(request) + "no complete answer within " + shown(deadline) + ".");
    } catch (InterruptedException interrupted) {
      answer.cancel(true);
      Thread.currentThread().interrupt();
      throw new InterruptedIOException(about(request) + "interrupted.");
    } catch (ExecutionException failed) {
      Throwable cause = failed.getCause() == null ? failed : failed.getCause();
      throw new IOException(about(request) + reason(cause) + ".", cause);
    }
  }

  private HttpRequest asSent(Request request) {
    HttpRequest.Builder builder =
        HttpRequest.newBuilder(request.uri())
            .header("User-Agent", USER_AGENT)
            .header("Accept", "text/html,application/xhtml+xml,*/*;q=0.8")
            .header("Accept-Language", "en");
    String kept = cookies.header(request.uri());
    if (!kept.isEmpty()) {
      builder.header("Cookie", kept);
    }
    if (!request.origin().isEmpty()) {
      builder.header("Origin", request.origin());
    }
    if (request.method().equals("GET")) {
      return builder.GET().build();
    }
    return builder
        .header("Content-Type", request.contentType())
        .method(request.method(), BodyPublishers.ofString(request.body()))
        .build();
  }

  private static String about(Request request) {
    return Address.origin(request.uri()) + " could not be read: ";
  }

  private static String reason(Throwable cause) {
    if (cause instanceof ConnectException) {
      return cause.getCause() instanceof UnresolvedAddressException
          ? "no such host"
          : "nothing answers there";
    }
    String message = cause.getMessage() == null ? cause.toString() : cause.getMessage();
    return (cause instanceof SSLException ? "TLS failed: " : "") + message;
  }

  private static String shown(Duration time) {
    return time.toMillis() % 1000 == 0 ? time.toSeconds() + " s" : time.toMillis() + " ms";
  }
}
