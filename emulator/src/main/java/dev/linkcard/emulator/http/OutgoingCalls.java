package dev.linkcard.emulator.http;

import dev.linkcard.emulator.http.Answer.Answered;
import dev.linkcard.emulator.http.Answer.Missing;
import dev.linkcard.emulator.journal.Content;
import dev.linkcard.emulator.journal.Journal;
import dev.linkcard.emulator.journal.Party;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.channels.UnresolvedAddressException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Posts for Alexa, never follows a redirect, and writes both sides of every call into the journal.
 */
public final class OutgoingCalls {
  /** Amazon's newer limit of a skill's response; the older one is 24 kB. */
  private static final int LONGEST_BODY = 120_000;

  private final Journal journal;
  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .followRedirects(HttpClient.Redirect.NEVER)
          .connectTimeout(Duration.ofSeconds(4))
          .build();

  /** Makes a caller that records in a journal. */
  public OutgoingCalls(Journal journal) {
    this.journal = journal;
  }

  /** Masks a secret in the journal from now on, wherever it comes up. */
  public void know(String secret) {
    journal.know(secret);
  }

  /** Posts and waits for the whole answer, at most until the deadline. */
  public Answer post(Party to, Call call, Duration deadline) {
    long exchange = journal.request(Party.ALEXA, to, call.content());
    Answer answer = send(call, deadline);
    if (answer instanceof Missing missing) {
      journal.response(exchange, Content.said("no answer", missing.cause()), true);
    }
    return answer.answered().<Answer>map(some -> recorded(exchange, some)).orElse(answer);
  }

  private Answered recorded(long exchange, Answered answer) {
    String type = answer.contentType().isEmpty() ? "" : " " + answer.contentType();
    journal.response(
        exchange,
        new Content(
            answer.status() + type,
            List.of("HTTP/1.1 " + answer.status(), "Content-Type: " + answer.contentType()),
            answer.text()),
        answer.status() >= 400);
    return answer;
  }

  private Answer send(Call call, Duration deadline) {
    CompletableFuture<HttpResponse<byte[]>> future =
        http.sendAsync(call.request(), head -> new LimitedBody(LONGEST_BODY));
    try {
      HttpResponse<byte[]> response = future.get(deadline.toMillis(), TimeUnit.MILLISECONDS);
      String type = response.headers().firstValue("Content-Type").orElse("");
      return new Answered(response.statusCode(), type, response.body());
    } catch (TimeoutException late) {
      future.cancel(true);
      return new Missing("No complete answer came within " + seconds(deadline) + ".");
    } catch (ExecutionException failed) {
      Throwable cause = failed.getCause();
      return new Missing(cause(call.to(), cause == null ? failed : cause));
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return new Missing("The emulator was stopped while it waited.");
    }
  }

  private static String cause(URI to, Throwable cause) {
    if (cause instanceof LimitedBody.BodyTooLong) {
      return "The answer is longer than " + LONGEST_BODY + " bytes, the most that Alexa takes.";
    }
    if (cause instanceof ConnectException) {
      return cause.getCause() instanceof UnresolvedAddressException
          ? "The host " + to.getHost() + " is not known."
          : "Nothing listens at " + to.getHost() + ":" + port(to) + ".";
    }
    if (cause instanceof HttpConnectTimeoutException) {
      return "No connection to " + to.getHost() + ":" + port(to) + " came about within 4 s.";
    }
    return "The connection broke before the answer was complete: "
        + cause.getClass().getSimpleName()
        + ".";
  }

  private static int port(URI to) {
    int assumed = to.getScheme().equals("https") ? 443 : 80;
    return to.getPort() < 0 ? assumed : to.getPort();
  }

  private static String seconds(Duration deadline) {
    return deadline.toMillis() / 1000.0 + " s";
  }

  /**
   * One POST.
   *
   * @param to the address
   * @param headers name to value, in the order in which they are told
   * @param body the bytes to send
   * @param label the line above the arrow
   */
  public record Call(URI to, Map<String, String> headers, byte[] body, String label) {
    Content content() {
      List<String> head = new ArrayList<>();
      String path = to.getRawPath().isEmpty() ? "/" : to.getRawPath();
      String query = to.getRawQuery() == null ? "" : "?" + to.getRawQuery();
      head.add("POST " + path + query + " HTTP/1.1");
      head.add("Host: " + to.getAuthority());
      headers.forEach((name, value) -> head.add(name + ": " + value));
      return new Content(label, head, new String(body, StandardCharsets.UTF_8));
    }

    HttpRequest request() {
      HttpRequest.Builder request =
          HttpRequest.newBuilder(to).POST(HttpRequest.BodyPublishers.ofByteArray(body));
      headers.forEach(request::header);
      return request.build();
    }

    @Override
    public String toString() {
      return "Call[POST " + to + ", " + body.length + " bytes]";
    }
  }
}
