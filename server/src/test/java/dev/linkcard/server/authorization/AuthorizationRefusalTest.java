package dev.linkcard.server.authorization;

import static org.assertj.core.api.Assertions.assertThat;

import dev.linkcard.server.World;
import dev.linkcard.server.http.Form;
import dev.linkcard.server.http.Raw;
import dev.linkcard.server.http.RawAnswer;
import dev.linkcard.server.http.Refusal;
import dev.linkcard.useragent.person.Decision;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Each refusal of an authorization request, as it is read off the wire, by GET and by POST. */
class AuthorizationRefusalTest {
  private static World world;
  private static Raw raw;
  private static final Map<AuthorizationRefusal, Runnable> PROOFS =
      new EnumMap<>(AuthorizationRefusal.class);

  @BeforeAll
  static void start(@TempDir Path data) {
    world = World.in(data);
    raw = new Raw(world.server.port());
    pages();
    redirects();
    proofKeys();
    people();
  }

  @AfterAll
  static void stop() {
    world.close();
  }

  private static void pages() {
    page(
        AuthorizationRefusal.CLIENT_ID_NOT_ONCE,
        world.asked() + "&client_id=alexa-other",
        "Send one client_id.");
    page(
        AuthorizationRefusal.CLIENT_UNKNOWN,
        world.asked().with("client_id", "nobody") + "",
        "The client_id is not known.");
    page(
        AuthorizationRefusal.REDIRECT_URI_NOT_ONCE,
        world.asked().without("redirect_uri") + "",
        "Send one redirect_uri.");
    page(
        AuthorizationRefusal.REDIRECT_URI_FOREIGN,
        world.asked().with("redirect_uri", "https://evil.example/") + "",
        "The redirect_uri is not registered for this client.");
  }

  private static void redirects() {
    redirect(
        AuthorizationRefusal.REQUEST_NOT_SUPPORTED,
        "&request=eyJ",
        "request_not_supported",
        "Send every parameter by itself.");
    redirect(
        AuthorizationRefusal.REQUEST_URI_NOT_SUPPORTED,
        "&request_uri=urn:x",
        "request_uri_not_supported",
        "Send every parameter by itself.");
    redirect(
        AuthorizationRefusal.PARAMETER_REPEATED,
        "&scope=playlists.read",
        "invalid_request",
        "A parameter came more than once.");
    redirect(
        AuthorizationRefusal.RESPONSE_TYPE_MISSING,
        world.asked().with("response_type", ""),
        "invalid_request",
        "The response_type is missing.");
    redirect(
        AuthorizationRefusal.RESPONSE_TYPE_UNSUPPORTED,
        world.asked().with("response_type", "token"),
        "unsupported_response_type",
        "The response_type is not code.");
    redirect(
        AuthorizationRefusal.SCOPE_MALFORMED,
        world.asked().with("scope", "a\"b"),
        "invalid_scope",
        "The scope is not as RFC 6749 section 3.3 spells it.");
    redirect(
        AuthorizationRefusal.SCOPE_NOT_ALLOWED,
        world.asked().with("scope", "playlists.delete"),
        "invalid_scope",
        "The client is not registered for this scope.");
  }

  private static void proofKeys() {
    redirect(
        AuthorizationRefusal.CHALLENGE_MISSING,
        world.asked().with("client_id", "alexa-other"),
        "invalid_request",
        "The code_challenge is missing.");
    redirect(
        AuthorizationRefusal.CHALLENGE_MALFORMED,
        "&code_challenge=short&code_challenge_method=S256",
        "invalid_request",
        "The code_challenge is not one of S256, RFC 7636 section 4.2.");
    redirect(
        AuthorizationRefusal.CHALLENGE_METHOD_UNSUPPORTED,
        "&code_challenge=" + "x".repeat(43),
        "invalid_request",
        "The code_challenge_method is not S256.");
    redirect(
        AuthorizationRefusal.CHALLENGE_METHOD_ALONE,
        "&code_challenge_method=S256",
        "invalid_request",
        "There is a code_challenge_method, but no code_challenge.");
  }

  private static void people() {
    PROOFS.put(
        AuthorizationRefusal.DENIED,
        () ->
            assertThat(
                    world.walk(World.ada().deciding(Decision.DENY), world.asked()).at().toString())
                .isEqualTo(address("access_denied", "The account's owner said no.")));
  }

  private static List<Supplier<RawAnswer>> byGetAndPost(String asked) {
    return List.of(
        () -> raw.get("/oauth2/authorize?" + asked), () -> raw.post("/oauth2/authorize", asked));
  }

  private static void page(AuthorizationRefusal reason, String asked, String text) {
    PROOFS.put(
        reason,
        () -> {
          assertThat(reason.mayRedirect()).isFalse();
          byGetAndPost(asked)
              .forEach(answer -> Refusal.assertPage(answer.get(), 400, "invalid_request", text));
        });
  }

  private static void redirect(AuthorizationRefusal reason, Form asked, String error, String text) {
    redirectFor(reason, asked.toString(), error, text);
  }

  private static void redirect(
      AuthorizationRefusal reason, String more, String error, String text) {
    redirectFor(reason, world.asked() + more, error, text);
  }

  private static void redirectFor(
      AuthorizationRefusal reason, String spelled, String error, String text) {
    PROOFS.put(
        reason,
        () ->
            byGetAndPost(spelled)
                .forEach(
                    answer -> {
                      RawAnswer refused = answer.get();
                      assertThat(refused.status()).isEqualTo(302);
                      assertThat(refused.header("Location")).isEqualTo(address(error, text));
                      assertThat(refused.header("Cache-Control")).contains("no-store");
                      assertThat(refused.body()).isEmpty();
                    }));
  }

  private static String address(String error, String text) {
    return World.PITANGUI
        + "?error="
        + error
        + "&error_description="
        + encoded(text)
        + "&state=af0ifjsldkj&iss="
        + encoded(world.server.address().toString());
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  @ParameterizedTest
  @EnumSource(AuthorizationRefusal.class)
  void it_is_read_off_the_wire(AuthorizationRefusal reason) {
    assertThat(PROOFS).containsKey(reason);
    PROOFS.get(reason).run();
  }
}
