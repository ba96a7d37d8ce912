package dev.linkcard.server.clients;

import static org.assertj.core.api.Assertions.assertThat;

import dev.linkcard.grants.audit.Origin;
import dev.linkcard.grants.client.Client;
import dev.linkcard.grants.client.SecretTransport;
import dev.linkcard.grants.oauth.ClientId;
import dev.linkcard.grants.oauth.RedirectUri;
import dev.linkcard.grants.oauth.Scopes;
import dev.linkcard.grants.secret.ClientSecret;
import dev.linkcard.server.World;
import dev.linkcard.server.http.Raw;
import dev.linkcard.server.http.RawAnswer;
import dev.linkcard.server.http.Refusal;
import dev.linkcard.server.http.Rows;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Each refusal at the clients' endpoints, as it is read off the wire. */
class ClientRefusalTest {
  private static final String CREDENTIALS =
      "&client_id=alexa-cadenza&client_secret=" + World.SECRET;

  @TempDir private static Path data;
  private static World world;
  private static Raw raw;
  private static final Map<ClientRefusal, Runnable> PROOFS = new EnumMap<>(ClientRefusal.class);

  @BeforeAll
  static void start() {
    world = World.in(data);
    raw = new Raw(world.server.port());
    authentication();
    requests();
    tokens();
  }

  @AfterAll
  static void stop() {
    world.close();
  }

  private static void authentication() {
    String form = "grant_type=refresh_token&refresh_token=x";
    prove(
        ClientRefusal.NOT_AUTHENTICATED,
        () -> raw.post("/oauth2/token", form),
        401,
        "invalid_client",
        "The client has not authenticated.");
    prove(
        ClientRefusal.CLIENT_OR_SECRET_WRONG,
        () -> raw.post("/oauth2/token", form, basic("alexa-cadenza:" + World.OTHER_SECRET)),
        401,
        "invalid_client",
        "The client or its secret is unknown.");
    prove(
        ClientRefusal.SECRET_SENT_OTHERWISE,
        () ->
            raw.post("/oauth2/token", form + "&client_id=basic-only&client_secret=" + basicOnly()),
        401,
        "invalid_client",
        "The client is registered to send its secret in the other way.");
    prove(
        ClientRefusal.BASIC_MALFORMED,
        () -> raw.post("/oauth2/token", form, "Authorization: Basic %%%"),
        400,
        "invalid_request",
        "The Basic credentials cannot be read.");
    prove(
        ClientRefusal.CREDENTIALS_TWICE,
        () -> raw.post("/oauth2/token", form + CREDENTIALS, basic("alexa-cadenza:" + World.SECRET)),
        400,
        "invalid_request",
        "The client authenticates in more than one way.");
    prove(
        ClientRefusal.CLIENT_IDS_DIFFER,
        () ->
            raw.post(
                "/oauth2/token",
                form + "&client_id=alexa-other",
                basic("alexa-cadenza:" + World.SECRET)),
        400,
        "invalid_request",
        "The client_id differs from that of the credentials.");
  }

  private static void requests() {
    token(
        ClientRefusal.PARAMETER_REPEATED,
        "scope=a&scope=a",
        "invalid_request",
        "A parameter came more than once.");
    token(
        ClientRefusal.GRANT_TYPE_MISSING,
        "code=x",
        "invalid_request",
        "The grant_type is missing.");
    token(
        ClientRefusal.GRANT_TYPE_UNSUPPORTED,
        "grant_type=password",
        "unsupported_grant_type",
        "The grant_type is neither a code nor a refresh token.");
    prove(
        ClientRefusal.GRANT_TYPE_NOT_ALLOWED,
        () ->
            raw.post(
                "/oauth2/token",
                "grant_type=refresh_token&refresh_token=x",
                basic("cadenza-api:" + World.API_SECRET)),
        400,
        "unauthorized_client",
        "The client may not use this grant_type.");
    token(
        ClientRefusal.CODE_MISSING,
        "grant_type=authorization_code&redirect_uri=x",
        "invalid_request",
        "The code is missing.");
    token(
        ClientRefusal.REFRESH_TOKEN_MISSING,
        "grant_type=refresh_token",
        "invalid_request",
        "The refresh_token is missing.");
    token(
        ClientRefusal.SCOPE_MALFORMED,
        "grant_type=refresh_token&refresh_token=x&scope=%22",
        "invalid_scope",
        "The scope is not as RFC 6749 section 3.3 spells it.");
  }

  private static void tokens() {
    prove(
        ClientRefusal.TOKEN_MISSING,
        () -> raw.post("/oauth2/revoke", "token=", basic("alexa-cadenza:" + World.SECRET)),
        400,
        "invalid_request",
        "The token is missing.");
    String refreshToken = world.linked().text("refresh_token");
    prove(
        ClientRefusal.TOKEN_OF_OTHER_CLIENT,
        () ->
            raw.post(
                "/oauth2/revoke",
                "token=" + refreshToken,
                basic("alexa-other:" + World.OTHER_SECRET)),
        400,
        "invalid_grant",
        "The token was issued to another client.");
    prove(
        ClientRefusal.NOT_A_RESOURCE_SERVER,
        () -> raw.post("/oauth2/introspect", "token=x", basic("alexa-cadenza:" + World.SECRET)),
        400,
        "unauthorized_client",
        "The client is not registered as a resource server.");
  }

  private static void token(ClientRefusal reason, String form, String error, String text) {
    prove(reason, () -> raw.post("/oauth2/token", form + CREDENTIALS), 400, error, text);
  }

  private static void prove(
      ClientRefusal reason, Supplier<RawAnswer> answer, int status, String error, String text) {
    PROOFS.put(reason, () -> Refusal.assertJson(answer.get(), status, error, text));
  }

  private static String basic(String pair) {
    return "Authorization: Basic "
        + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
  }

  /** Registers a client that sends its secret by Basic alone, and returns the secret. */
  private static String basicOnly() {
    String secret = "s3cret-of-basic-only-00000000000000000000000";
    Client client =
        Client.alexa(
                new ClientId("basic-only"),
                "Basic only",
                Set.of(new RedirectUri(World.PITANGUI)),
                Scopes.none())
            .withTransports(Set.of(SecretTransport.BASIC));
    world.server.clients().register(client, new ClientSecret(secret), Origin.unknown());
    return secret;
  }

  @ParameterizedTest
  @EnumSource(ClientRefusal.class)
  void it_is_read_off_the_wire_and_nothing_is_stored(ClientRefusal reason) {
    basicOnly();
    Map<String, Integer> before = Rows.in(data);

    assertThat(PROOFS).containsKey(reason);
    PROOFS.get(reason).run();

    assertThat(Rows.in(data)).isEqualTo(before);
  }
}
