package dev.linkcard.server.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Requests as bytes, for what no client library would send. */
public record Raw(int port) {
  public static final String FORM = "Content-Type: application/x-www-form-urlencoded";

  public RawAnswer get(String address, String... headers) {
    return send("GET " + address + " HTTP/1.1", "", headers);
  }

  public RawAnswer post(String address, String form, String... headers) {
    return send("POST " + address + " HTTP/1.1", form, with(headers, FORM));
  }

  /** Sends a request line, headers and a body; host, length and connection are added if missing. */
  public RawAnswer send(String line, String body, String... headers) {
    String named = "\n" + String.join("\n", headers).toLowerCase(Locale.ROOT);
    StringBuilder head = new StringBuilder(line).append("\r\n");
    for (String header : headers) {
      head.append(header).append("\r\n");
    }
    if (!named.contains("\nhost:")) {
      head.append("Host: 127.0.0.1:").append(port).append("\r\n");
    }
    if (!named.contains("\ncontent-length:") && !named.contains("\ntransfer-encoding:")) {
      head.append("Content-Length: ").append(body.length()).append("\r\n");
    }
    return send((head + "Connection: close\r\n\r\n" + body).getBytes(StandardCharsets.ISO_8859_1));
  }

  /** Sends a body of which a byte comes each second, until there is an answer. */
  public RawAnswer slowly(String line, int length, String header) {
    String head = line + "\r\nHost: 127.0.0.1\r\n" + header + "\r\nContent-Length: " + length;
    ByteArrayOutputStream answer = new ByteArrayOutputStream();
    try (Socket socket = new Socket("127.0.0.1", port)) {
      socket.setSoTimeout(1000);
      socket.getOutputStream().write((head + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
      for (int n = 1; n < length && answer.size() == 0; n++) {
        socket.getOutputStream().write('a');
        try {
          answer.write(socket.getInputStream().read());
        } catch (SocketTimeoutException notYet) {
          // The server still waits for the rest.
        }
      }
      socket.setSoTimeout(30_000);
      read(socket, answer);
      return RawAnswer.of(answer.toByteArray());
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /** Sends exactly these bytes, and reads until the server closes. */
  public RawAnswer send(byte[] request) {
    ByteArrayOutputStream answer = new ByteArrayOutputStream();
    try (Socket socket = new Socket("127.0.0.1", port)) {
      socket.setSoTimeout(30_000);
      try {
        socket.getOutputStream().write(request);
        socket.shutdownOutput();
      } catch (IOException closedEarly) {
        // The answer may have come before the end of the request.
      }
      read(socket, answer);
      return RawAnswer.of(answer.toByteArray());
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private static void read(Socket socket, ByteArrayOutputStream answer) throws IOException {
    byte[] buffer = new byte[8192];
    try {
      for (int n = 0; n >= 0; n = socket.getInputStream().read(buffer)) {
        answer.write(buffer, 0, n);
      }
    } catch (java.net.SocketException reset) {
      // What came before the reset is the answer.
    }
  }

  private static String[] with(String[] headers, String more) {
    String[] all = java.util.Arrays.copyOf(headers, headers.length + 1);
    all[headers.length] = more;
    return all;
  }
}
