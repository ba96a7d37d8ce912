package dev.linkcard.emulator.web;

import dev.linkcard.emulator.AlexaEmulator;
import dev.linkcard.emulator.site.Radio;
import dev.linkcard.emulator.site.Site;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;

/** An emulator with a skill and an authorization server, and a client that looks at it. */
final class Browsing implements AutoCloseable {
  final Site skill = new Site().answersJson(Radio.says("Hello."));
  final Site server =
      new Site().answersJson("{\"access_token\":\"at-secret-1\",\"expires_in\":3600}");
  final AlexaEmulator alexa;
  private final HttpClient http = HttpClient.newHttpClient();

  Browsing() {
    try {
      alexa = AlexaEmulator.onAnyPort().start();
    } catch (IOException taken) {
      throw new UncheckedIOException(taken);
    }
    alexa.install(Radio.at(skill.uri("/")).linkedBy(Radio.settings(server)).noting("A note."));
  }

  URI uri(String path) {
    return alexa.baseUrl().resolve(path);
  }

  HttpResponse<String> get(String path) {
    return send(HttpRequest.newBuilder(uri(path)));
  }

  HttpResponse<String> post(String path, String json) {
    return send(
        HttpRequest.newBuilder(uri(path))
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(json)));
  }

  HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return http.send(request.build(), BodyHandlers.ofString());
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    } catch (InterruptedException stopped) {
      throw new IllegalStateException(stopped);
    }
  }

  /** Sends bytes as they are and returns all that comes until the connection ends. */
  String raw(String request) {
    try (Socket socket = new Socket("127.0.0.1", alexa.baseUrl().getPort())) {
      socket.setSoTimeout(30_000);
      socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
      socket.shutdownOutput();
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException broken) {
      return broken.getMessage();
    }
  }

  @Override
  public void close() {
    alexa.close();
    skill.close();
    server.close();
  }
}
