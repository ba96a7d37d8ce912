package dev.linkcard.bench.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One connection to a port of loopback, opened anew when the server closed it. For one thread. */
public final class Connection implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private final int port;
  private @Nullable Socket socket;
  private @Nullable Reader reader;

  /** Connects at the first request. */
  public Connection(int port) {
    this.port = port;
  }

  /** Fetches a page; {@code cookies} may be empty. */
  public Answer get(String path, String cookies) throws IOException {
    return send(
        head("GET", path, Map.of("Accept", "text/html, */*;q=0.1", "Cookie", cookies)) + "\r\n");
  }

  /** Posts a form with further headers; those that are empty are left out. */
  public Answer post(String path, Map<String, String> headers, Form form) throws IOException {
    String body = form.toString();
    return send(
        head("POST", path, headers)
            + "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: "
            + body.length()
            + "\r\n\r\n"
            + body);
  }

  private String head(String method, String path, Map<String, String> headers) {
    StringBuilder head = new StringBuilder(512);
    head.append(method).append(' ').append(path).append(" HTTP/1.1\r\nHost: 127.0.0.1:");
    head.append(port).append("\r\n");
    headers.forEach(
        (name, value) -> {
          if (!value.isEmpty()) {
            head.append(name).append(": ").append(value).append("\r\n");
          }
        });
    return head.toString();
  }

  private Answer send(String request) throws IOException {
    Socket connected = socket;
    Reader answers = reader;
    if (connected == null || answers == null) {
      connected = new Socket();
      connected.setTcpNoDelay(true);
      connected.setSoTimeout((int) PATIENCE.toMillis());
      connected.connect(
          new InetSocketAddress(InetAddress.getLoopbackAddress(), port), (int) PATIENCE.toMillis());
      answers = new Reader(connected.getInputStream());
      socket = connected;
      reader = answers;
    }
    try {
      connected.getOutputStream().write(request.getBytes(ISO_8859_1));
      Answer answer = answers.answer();
      if (answer.values("connection").contains("close")) {
        close();
      }
      return answer;
    } catch (IOException e) {
      close();
      throw e;
    }
  }

  @Override
  public void close() throws IOException {
    Socket open = socket;
    socket = null;
    reader = null;
    if (open != null) {
      open.close();
    }
  }
}
