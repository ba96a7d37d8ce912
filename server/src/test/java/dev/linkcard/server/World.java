package dev.linkcard.server;

import dev.linkcard.grants.Grants;
import dev.linkcard.grants.audit.Origin;
import dev.linkcard.grants.client.Client;
import dev.linkcard.grants.oauth.ClientId;
import dev.linkcard.grants.oauth.RedirectUri;
import dev.linkcard.grants.oauth.Scopes;
import dev.linkcard.grants.secret.ClientSecret;
import dev.linkcard.grants.store.Database;
import dev.linkcard.server.http.Answer;
import dev.linkcard.server.http.Form;
import dev.linkcard.server.http.Window;
import dev.linkcard.server.keys.Keys;
import dev.linkcard.useragent.Arrival;
import dev.linkcard.useragent.StopAt;
import dev.linkcard.useragent.UserAgent;
import dev.linkcard.useragent.person.Credentials;
import java.net.URI;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.Set;
import org.apache.catalina.Context;
import org.springframework.boot.tomcat.TomcatWebServer;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;

/** A running server with two skills, an API, and the accounts ada and ben. */
public final class World implements AutoCloseable {
  public static final String PASSWORD = "correct horse battery staple";
  public static final String PITANGUI = "https://pitangui.amazon.com/api/skill/link/M2AAAAAAAAAAAA";
  public static final String LAYLA = "https://layla.amazon.com/api/skill/link/M2AAAAAAAAAAAA";
  public static final String LOOPBACK = "http://127.0.0.1:7700/api/skill/link/M2AAAAAAAAAAAA";
  public static final String SECRET = "s3cret-of-alexa-0000000000000000000000000000";
  public static final String OTHER_SECRET = "s3cret-of-other-0000000000000000000000000000";
  public static final String API_SECRET = "s3cret-of-the-api-00000000000000000000000000";

  public final AuthorizationServer server;

  private World(AuthorizationServer server) {
    this.server = server;
  }

  public static ServerSettings settings(Path data) {
    return ServerSettings.in(data, "Cadenza")
        .withPort(0)
        .withScopes(Map.of("playlists.read", "See your playlists"));
  }

  /** The settings of a replica on a database that others may share. */
  public static ServerSettings settings(Database database) {
    return ServerSettings.at(database, "Cadenza")
        .withPort(0)
        .withKey(Base64.getEncoder().encodeToString(new byte[32]))
        .withScopes(Map.of("playlists.read", "See your playlists"));
  }

  /** Starts a server on an empty folder. */
  public static World in(Path data) {
    return in(settings(data));
  }

  /** Starts a server on an empty folder, with settings of its own. */
  public static World in(ServerSettings settings) {
    World world = again(settings);
    Set<RedirectUri> redirectUris =
        Set.of(new RedirectUri(PITANGUI), new RedirectUri(LAYLA), new RedirectUri(LOOPBACK));
    Scopes scopes = Scopes.of("playlists.read", "playlists.write");
    Client alexa = Client.alexa(new ClientId("alexa-cadenza"), "Alexa", redirectUris, scopes);
    Client other = Client.alexa(new ClientId("alexa-other"), "Other skill", redirectUris, scopes);
    world
        .server
        .clients()
        .register(alexa.withoutProofKey(), new ClientSecret(SECRET), Origin.unknown());
    world.server.clients().register(other, new ClientSecret(OTHER_SECRET), Origin.unknown());
    world
        .server
        .clients()
        .register(
            Client.resourceServer(new ClientId("cadenza-api"), "Cadenza's API"),
            new ClientSecret(API_SECRET),
            Origin.unknown());
    world.server.accounts().add("ada", PASSWORD).orElseThrow();
    world.server.accounts().add("ben", PASSWORD).orElseThrow();
    return world;
  }

  /** Starts a server on a folder that may have been used. */
  public static World again(ServerSettings settings) {
    return new World(AuthorizationServer.start(settings));
  }

  /** An authorization request as Alexa sends it. */
  public Form asked() {
    return Form.of("response_type", "code")
        .with("client_id", "alexa-cadenza")
        .with("redirect_uri", PITANGUI)
        .with("scope", "playlists.read")
        .with("state", "af0ifjsldkj");
  }

  public URI authorizationUrl(Form asked) {
    return server.address().resolve("/oauth2/authorize?" + asked);
  }

  /** Walks to the redirect as ada. */
  public Arrival walk(UserAgent person, Form asked) {
    return person.walk(authorizationUrl(asked), StopAt.redirectTo(PITANGUI, LAYLA, LOOPBACK));
  }

  public static UserAgent ada() {
    return UserAgent.of(Credentials.of("ada", PASSWORD));
  }

  /** A browser window for requests one by one. */
  public Window window() {
    return new Window(server.address());
  }

  /** A browser window in which somebody has logged in. */
  public Window loggedIn(String name) {
    Window window = window();
    window.logIn(name, PASSWORD);
    return window;
  }

  /** Lets ada allow a request, and returns the code. */
  public String code(Form asked) {
    Arrival arrival = walk(ada(), asked);
    if (arrival instanceof Arrival.Redirected redirected) {
      return Form.parse(redirected.at().getRawQuery()).get("code");
    }
    throw new AssertionError(arrival.toString());
  }

  public String code() {
    return code(asked());
  }

  /** A token request for a code, without credentials. */
  public static Form exchange(String code) {
    return Form.of("grant_type", "authorization_code")
        .with("code", code)
        .with("redirect_uri", PITANGUI);
  }

  public static Form refresh(String refreshToken) {
    return Form.of("grant_type", "refresh_token").with("refresh_token", refreshToken);
  }

  /** Sends a token request of Alexa's with its credentials in the body. */
  public Answer token(Form form) {
    Form complete = form.with("client_id", "alexa-cadenza").with("client_secret", SECRET);
    return window().post("/oauth2/token", complete);
  }

  /** Links ada, and returns the token response. */
  public Answer linked() {
    return token(exchange(code()));
  }

  /** Asks as the API what an access token is good for. */
  public Answer introspect(String accessToken) {
    return window()
        .basic("cadenza-api", API_SECRET)
        .post("/oauth2/introspect", Form.of("token", accessToken));
  }

  /** Counts the sessions that the servlet container has ever made. */
  public long httpSessions() {
    TomcatWebServer web =
        (TomcatWebServer) ((ServletWebServerApplicationContext) server.context()).getWebServer();
    return Arrays.stream(web.getTomcat().getHost().findChildren())
        .mapToLong(context -> ((Context) context).getManager().getSessionCounter())
        .sum();
  }

  /** Publishes successors of the signing keys, as the command does. */
  public void rotateKeys() {
    server.context().getBean(Keys.class).rotate(new Origin("command"));
  }

  /** What accounts allowed clients. */
  public Grants grants() {
    return server.context().getBean(Grants.class);
  }

  /** Returns a part of the running server. */
  public <T> T part(Class<T> type) {
    return server.context().getBean(type);
  }

  /** Deletes what is over, as the server does by itself now and then. */
  public void sweep() {
    server.context().getBean(Grants.class).sweeper().sweep();
  }

  @Override
  public void close() {
    server.close();
  }
}
