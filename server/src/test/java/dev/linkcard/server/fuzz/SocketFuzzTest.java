package dev.linkcard.server.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import dev.linkcard.server.World;
import dev.linkcard.server.http.Raw;
import dev.linkcard.server.http.RawAnswer;
import dev.linkcard.server.http.Rows;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Mutated requests against a running server: it never breaks, tells nothing, stores nothing. */
class SocketFuzzTest {
  /** An encoding or a version of HTTP that a server lacks is a 5xx by RFC 9112 §6.1, §2.3. */
  private static final List<Integer> OF_HTTP_ITSELF = List.of(501, 505);

  private static final int REQUESTS_A_SECOND = 2_000;

  @Test
  void no_request_breaks_the_server(@TempDir Path data) {
    int seed = Chance.seed();
    try (World world = World.in(data)) {
      Raw raw = new Raw(world.server.port());
      Map<String, Integer> before = Rows.in(data);
      Mutator mutator = new Mutator(seed, seeds(world));
      Map<Integer, Integer> statuses = new TreeMap<>();
      // A count and no time, so that every machine sends the same.
      for (int n = 0; n < Chance.seconds() * REQUESTS_A_SECOND; n++) {
        byte[] request = mutator.next();
        RawAnswer answer = raw.send(request);
        statuses.merge(answer.status(), 1, Integer::sum);
        assertHarmless(answer, "seed " + seed + ", request " + n, request);
      }
      System.out.printf("Fuzzed sockets with -Dlinkcard.fuzz.seed=%d: %s%n", seed, statuses);
      assertThat(Rows.in(data)).as("seed %d", seed).isEqualTo(before);
      assertThat(world.window().get("/login").status()).isEqualTo(200);
      assertThat(world.linked().status()).isEqualTo(200);
    }
  }

  private static void assertHarmless(RawAnswer answer, String which, byte[] request) {
    String told = which + ": " + Base64.getEncoder().encodeToString(request);
    if (!OF_HTTP_ITSELF.contains(answer.status())) {
      assertThat(answer.status()).as(told).isLessThan(500);
    }
    assertThat(answer.leaks()).as(told + answer.body()).isFalse();
    assertThat(answer.body()).as(told).doesNotContain(World.SECRET, World.API_SECRET);
    assertThat(answer.header("Location"))
        .as(told)
        .matches(
            "|/.*|http://(127\\.0\\.0\\.1|localhost)[:/].*|https://pitangui\\.amazon\\.com/api/.*")
        .doesNotStartWith("//");
  }

  private static List<byte[]> seeds(World world) {
    String form = "Content-Type: application/x-www-form-urlencoded\r\n";
    String alexa = basic("alexa-cadenza", World.SECRET);
    String api = basic("cadenza-api", World.API_SECRET);
    String body = "client_id=alexa-cadenza&client_secret=" + World.SECRET;
    return List.of(
        request(world, "GET /oauth2/authorize?" + world.asked(), "", ""),
        request(world, "POST /oauth2/authorize", form, world.asked().toString()),
        request(world, "POST /oauth2/token", form + alexa, World.exchange("x").toString()),
        request(world, "POST /oauth2/token", form, World.refresh("x") + "&scope=a&" + body),
        request(world, "POST /oauth2/introspect", form + api, "token=x&token_type_hint=y"),
        request(world, "POST /oauth2/revoke", form + alexa, "token=x&token_type_hint=y"),
        request(world, "GET /.well-known/oauth-authorization-server", "", ""),
        request(world, "GET /.well-known/openid-configuration", "", ""),
        request(world, "GET /oauth2/userinfo", "Authorization: Bearer x\r\n", ""),
        request(world, "POST /oauth2/userinfo", form, "access_token=x"),
        request(world, "GET /login?" + world.asked(), "Cookie: linkcard-session=x\r\n", ""),
        request(world, "POST /login", form, "username=ada&password=x&_csrf=x"),
        request(world, "POST /logout", form, "_csrf=x"),
        request(world, "GET /", "Accept: */*\r\nAccept-Language: de\r\n", ""),
        request(world, "GET /assets/server.css", "If-None-Match: x\r\nRange: bytes=0-1\r\n", ""),
        request(
            world,
            "POST /oauth2/token",
            form + "Transfer-Encoding: chunked\r\n",
            "3\r\na=b\r\n0\r\n\r\n"));
  }

  private static byte[] request(World world, String line, String headers, String body) {
    String length = headers.contains("chunked") ? "" : "Content-Length: " + body.length() + "\r\n";
    return (line
            + " HTTP/1.1\r\nHost: 127.0.0.1:"
            + world.server.port()
            + "\r\nConnection: close\r\n"
            + headers
            + length
            + "\r\n"
            + body)
        .getBytes(StandardCharsets.ISO_8859_1);
  }

  private static String basic(String id, String secret) {
    String pair =
        Base64.getEncoder().encodeToString((id + ":" + secret).getBytes(StandardCharsets.UTF_8));
    return "Authorization: Basic " + pair + "\r\n";
  }
}
