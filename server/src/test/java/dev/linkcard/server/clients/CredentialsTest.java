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
import dev.linkcard.server.http.Form;
import dev.linkcard.server.http.Raw;
import dev.linkcard.server.http.RawAnswer;
import dev.linkcard.server.http.Refusal;
import dev.linkcard.server.http.Rows;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** In how many ways a client may spell who it is. */
class CredentialsTest {
  private static final String FORM = "grant_type=refresh_token&refresh_token=x";

  @TempDir private static Path data;
  private static World world;
  private static Raw raw;

  @BeforeAll
  static void start() {
    world = World.in(data);
    raw = new Raw(world.server.port());
  }

  @AfterAll
  static void stop() {
    world.close();
  }

  private static void register(String id, String secret, SecretTransport... transports) {
    Client client =
        Client.alexa(new ClientId(id), id, Set.of(new RedirectUri(World.PITANGUI)), Scopes.none())
            .withTransports(Set.of(transports));
    world.server.clients().register(client, new ClientSecret(secret), Origin.unknown());
  }

  private static String basic(String pair) {
    return "Authorization: Basic "
        + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static void assertKnown(RawAnswer answer) {
    assertThat(answer.body()).contains("The refresh token is unknown.");
    assertThat(answer.status()).isEqualTo(400);
  }

  @ParameterizedTest
  @CsvSource({
    "plain,        0123456789abcdefghijklmnopqrstuvwxyz",
    "plus+,        0123456789+abcdef+ghijklmnopqrstuvwx",
    "percent%,     0123456789%abcdef%ghijklmnopqrstuvwx",
    "escape%41,    0123456789%41bcdef%2Bhijklmnopqrstuv",
    "colon,        0123456789:abcdef:ghijklmnopqrstuvwx",
    "slash/,       0123456789/abcdef/ghijklmnopqrstuvw==",
    "all of them,  01234%2F+/:&=?#abcdefghijklmnopqrstu",
  })
  void basic_is_read_raw_and_form_encoded_and_the_body_as_a_form(String id, String secret) {
    register(id, secret, SecretTransport.BASIC, SecretTransport.BODY);
    Form body = Form.parse(FORM).with("client_id", id).with("client_secret", secret);

    assertKnown(raw.post("/oauth2/token", FORM, basic(id + ":" + secret)));
    assertKnown(raw.post("/oauth2/token", FORM, basic(encoded(id) + ":" + encoded(secret))));
    assertKnown(raw.post("/oauth2/token", body.toString()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Basic ", "basic ", "BASIC ", "Basic   "})
  void the_scheme_is_read_in_any_case(String scheme) {
    String credentials = basic("alexa-cadenza:" + World.SECRET).split("Basic ")[1];

    assertKnown(raw.post("/oauth2/token", FORM, "Authorization: " + scheme + credentials));
  }

  @Test
  void the_same_client_id_may_stand_in_the_body_beside_basic() {
    assertKnown(
        raw.post(
            "/oauth2/token",
            FORM + "&client_id=alexa-cadenza",
            basic("alexa-cadenza:" + World.SECRET)));
  }

  @Test
  void a_client_may_send_its_secret_in_its_own_way_alone() {
    String secret = "0123456789abcdefghijklmnopqrstuvwxyz";
    register("by-basic", secret, SecretTransport.BASIC);
    register("by-body", secret, SecretTransport.BODY);

    assertKnown(raw.post("/oauth2/token", FORM, basic("by-basic:" + secret)));
    assertKnown(raw.post("/oauth2/token", FORM + "&client_id=by-body&client_secret=" + secret));
    for (RawAnswer answer :
        new RawAnswer[] {
          raw.post("/oauth2/token", FORM, basic("by-body:" + secret)),
          raw.post("/oauth2/token", FORM + "&client_id=by-basic&client_secret=" + secret)
        }) {
      Refusal.assertJson(
          answer,
          401,
          "invalid_client",
          "The client is registered to send its secret in the other way.");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Basic",
        "Basic ",
        "Basic !!!",
        "Basic QQ",
        "Basic Og==",
        "Basic YTo=",
        "Basic OmE=",
        "Basic a b",
        "Basic YTpi YTpi",
        "Basic YTpi, Basic YTpi",
        "Basic /w==",
        "Basic YTr/",
        "basic\tYTpi"
      })
  void broken_basic_credentials_are_refused(String header) {
    Map<String, Integer> before = Rows.in(data);
    RawAnswer answer = raw.post("/oauth2/token", FORM, "Authorization: " + header);

    if (header.startsWith("basic\t")) {
      assertThat(answer.status()).isEqualTo(401);
    } else {
      Refusal.assertJson(answer, 400, "invalid_request", "The Basic credentials cannot be read.");
    }
    assertThat(Rows.in(data)).isEqualTo(before);
  }

  @Test
  void letters_that_no_header_should_have_are_refused_or_ignored() {
    Refusal.assertJson(
        raw.post("/oauth2/token", FORM, "Authorization: Basic YTpi\u0087\u00c0"),
        400,
        "invalid_request",
        "The Basic credentials cannot be read.");
    assertThat(raw.get("/login", "Accept-Language: de\u0087", "X\u0087: \u00c0").status())
        .isIn(200, 400);
    assertThat(raw.get("/login", "Accept-Language: de\u0087").status()).isEqualTo(200);
    assertKnown(
        raw.post(
            "/oauth2/token", FORM, basic("alexa-cadenza:" + World.SECRET), "User-Agent: \u0087"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Bearer x", "Digest x", "Negotiate", "Basic2 YTpi", "x", ""})
  void another_scheme_is_no_authentication(String header) {
    Refusal.assertJson(
        raw.post("/oauth2/token", FORM, "Authorization: " + header),
        401,
        "invalid_client",
        "The client has not authenticated.");
  }

  @Test
  void two_authorization_headers_or_two_ways_are_refused() {
    String good = basic("alexa-cadenza:" + World.SECRET);
    String secret = "&client_id=alexa-cadenza&client_secret=" + World.SECRET;
    for (RawAnswer answer :
        new RawAnswer[] {
          raw.post("/oauth2/token", FORM, good, good),
          raw.post("/oauth2/token", FORM, good, "Authorization: Bearer x"),
          raw.post("/oauth2/token", FORM + secret, good),
          raw.post("/oauth2/token", FORM + "&client_secret=", good),
          raw.post("/oauth2/token", FORM + secret, "Authorization: Bearer x")
        }) {
      Refusal.assertJson(
          answer, 400, "invalid_request", "The client authenticates in more than one way.");
    }
  }

  @Test
  void credentials_in_the_address_do_not_count() {
    String address = "/oauth2/token?client_id=alexa-cadenza&client_secret=" + World.SECRET;

    Refusal.assertJson(
        raw.post(address, FORM), 401, "invalid_client", "The client has not authenticated.");
  }

  @Test
  void a_wrong_secret_is_401_in_basic_and_in_the_body_alike() {
    for (RawAnswer answer :
        new RawAnswer[] {
          raw.post("/oauth2/token", FORM, basic("alexa-cadenza:wrong")),
          raw.post("/oauth2/token", FORM + "&client_id=alexa-cadenza&client_secret=wrong"),
          raw.post("/oauth2/token", FORM + "&client_id=nobody&client_secret=wrong")
        }) {
      Refusal.assertJson(answer, 401, "invalid_client", "The client or its secret is unknown.");
    }
  }
}
