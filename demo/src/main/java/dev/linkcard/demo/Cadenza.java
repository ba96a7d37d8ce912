package dev.linkcard.demo;

import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import dev.linkcard.demo.api.PlaylistApi;
import dev.linkcard.demo.music.Library;
import dev.linkcard.demo.skill.CadenzaSkill;
import dev.linkcard.skill.AccountLinking;
import dev.linkcard.skill.SkillEndpoint;
import dev.linkcard.skill.SkillHttpHandler;
import dev.linkcard.skill.account.TokenVerifier;
import dev.linkcard.skill.verification.RequestVerifier;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** One running half of Cadenza: its API or its skill, on loopback. */
public final class Cadenza implements AutoCloseable {
  /** The name that people know the service by. */
  public static final String NAME = "Cadenza";

  /** The id that Alexa knows the skill by. */
  public static final String SKILL_ID = "amzn1.ask.skill.cade0000-0000-4000-8000-000000000000";

  private final HttpServer server;
  private final ExecutorService threads;

  private Cadenza(HttpServer server, ExecutorService threads) {
    this.server = server;
    this.threads = threads;
  }

  /** Starts the API on a loopback port, 0 for any; throws if the port is taken. */
  public static Cadenza startApi(int port, Library library, TokenVerifier verifier)
      throws IOException {
    return start(port, "/v1/", new PlaylistApi(library, verifier));
  }

  /**
   * Starts the skill on a loopback port, 0 for any, with its endpoint at the root; throws if the
   * port is taken.
   */
  public static Cadenza startSkill(
      int port, RequestVerifier requests, TokenVerifier tokens, URI api) throws IOException {
    AccountLinking linking = AccountLinking.with(NAME, tokens, api);
    SkillEndpoint endpoint = SkillEndpoint.of(CadenzaSkill.create(linking), requests);
    return start(port, "/", new SkillHttpHandler(endpoint));
  }

  /** Returns the interaction model in Amazon's JSON format, {@code en-US} or {@code de-DE}. */
  public static String interactionModel(String locale) {
    try (InputStream in = Cadenza.class.getResourceAsStream("models/" + locale + ".json")) {
      if (in == null) {
        throw new IllegalArgumentException("Cadenza speaks en-US and de-DE, not " + locale + ".");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static Cadenza start(int port, String path, HttpHandler handler) throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 50);
    ExecutorService threads =
        Executors.newCachedThreadPool(
            task -> {
              Thread thread = new Thread(task, "cadenza");
              thread.setDaemon(true);
              return thread;
            });
    server.createContext(path, handler);
    server.setExecutor(threads);
    server.start();
    return new Cadenza(server, threads);
  }

  /** Returns the address. */
  public URI address() {
    return URI.create("http://127.0.0.1:" + port());
  }

  /** Returns the port. */
  public int port() {
    return server.getAddress().getPort();
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
