package dev.linkcard.skill.http;

import dev.linkcard.skill.http.Outcome.Answered;
import dev.linkcard.skill.http.Outcome.Failed;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Sends requests, never follows a redirect, and gives up at the deadline. Safe for several threads.
 */
public final class Calls {
  private static final int LONGEST_BODY = 1024 * 1024;

  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .followRedirects(HttpClient.Redirect.NEVER)
          .connectTimeout(Duration.ofSeconds(2))
          .build();

  /** Sends a request and waits for the whole answer: at most 1 MiB, at most until the deadline. */
  public Outcome send(HttpRequest request, Duration deadline) {
    CompletableFuture<HttpResponse<byte[]>> sent =
        http.sendAsync(request, head -> new BoundedBody(LONGEST_BODY));
    try {
      HttpResponse<byte[]> response = sent.get(deadline.toMillis(), TimeUnit.MILLISECONDS);
      return new Answered(response.statusCode(), response.body());
    } catch (TimeoutException late) {
      sent.cancel(true);
      return new Failed("no answer within " + deadline.toMillis() + " ms");
    } catch (ExecutionException broken) {
      Throwable cause = broken.getCause();
      return new Failed(cause == null ? "broken" : cause.getClass().getSimpleName());
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return new Failed("interrupted");
    }
  }
}
