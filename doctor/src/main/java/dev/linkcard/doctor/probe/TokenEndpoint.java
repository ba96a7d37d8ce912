package dev.linkcard.doctor.probe;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;

/** Sends one request to the token endpoint and reads the answer within the deadline. */
record TokenEndpoint(HttpClient client, Duration deadline) {

  /** In bytes; a token response is far smaller. */
  private static final int LONGEST = 64 * 1024;

  private static final ObjectMapper JSON = new ObjectMapper();

  TokenAnswer send(HttpRequest.Builder request) throws IOException {
    HttpRequest sent = request.header("Accept", "application/json").timeout(deadline).build();
    try {
      HttpResponse<InputStream> answer = client.send(sent, BodyHandlers.ofInputStream());
      return TokenAnswer.of(
          answer.statusCode(),
          answer.headers().firstValue("content-type").orElse(""),
          answer.headers().firstValue("www-authenticate").orElse(""),
          json(read(answer.body())));
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("The token request was interrupted.");
    }
  }

  /** The client's own timeout ends with the headers, so the body gets one of its own. */
  private byte[] read(InputStream body) throws IOException {
    Executor later = CompletableFuture.delayedExecutor(deadline.toMillis(), TimeUnit.MILLISECONDS);
    CompletableFuture<Void> alarm = CompletableFuture.runAsync(() -> close(body), later);
    try (body) {
      return body.readNBytes(LONGEST);
    } finally {
      alarm.cancel(false);
    }
  }

  private static void close(InputStream body) {
    try {
      body.close();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private static JsonNode json(byte[] body) throws IOException {
    try {
      return JSON.readTree(body);
    } catch (JacksonException none) {
      return MissingNode.getInstance();
    }
  }
}
