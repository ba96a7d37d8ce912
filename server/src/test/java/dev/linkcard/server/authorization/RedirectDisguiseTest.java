package dev.linkcard.server.authorization;

import static org.assertj.core.api.Assertions.assertThat;

import dev.linkcard.server.World;
import dev.linkcard.server.http.Answer;
import dev.linkcard.server.http.Form;
import dev.linkcard.server.http.Raw;
import dev.linkcard.server.http.RawAnswer;
import dev.linkcard.server.http.Rows;
import dev.linkcard.server.http.Window;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Redirect URIs that are nearly the registered ones, or look so to somebody who parses them. */
class RedirectDisguiseTest {
  private static final String PATH = "/api/skill/link/M2AAAAAAAAAAAA";
  private static final String LONG = "x".repeat(3000);

  @TempDir private static Path data;
  private static World world;
  private static Window ada;

  @BeforeAll
  static void start() {
    world = World.in(data);
    ada = world.loggedIn("ada");
  }

  @AfterAll
  static void stop() {
    world.close();
  }

  static Stream<String> disguises() {
    Stream<String> hosts =
        Stream.of(
                "evil.example",
                "pitangui.amazon.com.evil.example",
                "evilpitangui.amazon.com",
                "evil.pitangui.amazon.com",
                "pitangui.amazon.co",
                "amazon.com",
                "pitangui.amazon.com.",
                "PITANGUI.amazon.com",
                "pitangui.amazon.com:443",
                "pitangui.amazon.com:",
                "pitangui.amazon.com:80",
                "pitangui.amazon.com:8443",
                "pitangui.amazon.com:0443",
                "ada@pitangui.amazon.com",
                "@pitangui.amazon.com",
                "pitangui.amazon.com@evil.example",
                "pitangui.amazon.com%40evil.example",
                "pitangui.amazon.com%2f@evil.example",
                "pitangui.amazon.com\\@evil.example",
                "evil.example\\@pitangui.amazon.com",
                "evil.example%00.pitangui.amazon.com",
                "evil.example?.pitangui.amazon.com",
                "evil.example#.pitangui.amazon.com",
                "pitangui%2eamazon.com",
                "pitangui.amazon.com%20",
                "pitangui.amаzon.com",
                "pitangui.xn--amzon-6fd.com",
                "pitangui。amazon。com",
                "ｐitangui.amazon.com",
                "[::1]",
                "2130706433")
            .map(host -> "https://" + host + PATH);
    Stream<String> schemes =
        Stream.of(
            "http://pitangui.amazon.com" + PATH,
            "HTTPS://pitangui.amazon.com" + PATH,
            "https:pitangui.amazon.com" + PATH,
            "https:/pitangui.amazon.com" + PATH,
            "https:///pitangui.amazon.com" + PATH,
            "https:\\\\pitangui.amazon.com" + PATH,
            "//pitangui.amazon.com" + PATH,
            "pitangui.amazon.com" + PATH,
            PATH,
            "javascript:alert(1)",
            "javascript://pitangui.amazon.com" + PATH + "%0aalert(1)",
            "data:text/html,x",
            "urn:ietf:wg:oauth:2.0:oob",
            "com.evil.app:" + PATH,
            "/login");
    Stream<String> paths =
        Stream.of(
                PATH + "/",
                PATH + "/more",
                PATH + "x",
                "/api/skill/link/M2AAAAAAAAAAAB",
                "/api/skill/link/m2aaaaaaaaaaaa",
                "/api/skill/link/",
                "/api/skill/link/X/../M2AAAAAAAAAAAA",
                PATH + "/../M2BBBBBBBBBBBB",
                PATH + "/..%2fM2BBBBBBBBBBBB",
                PATH + "/%2e%2e/M2BBBBBBBBBBBB",
                "/api/./skill/link/M2AAAAAAAAAAAA",
                "//api/skill/link/M2AAAAAAAAAAAA",
                "/api%2fskill/link/M2AAAAAAAAAAAA",
                "/api/skill/link/%4D2AAAAAAAAAAAA",
                PATH + ";x=1",
                PATH + "?",
                PATH + "?to=evil",
                PATH + "?code=stolen",
                PATH + "#",
                PATH + "#evil",
                PATH + "%23evil",
                PATH + "%00",
                PATH + "\\",
                PATH + "\t",
                PATH + "\n",
                PATH + "\r\nSet-Cookie: evil=1",
                PATH + " ",
                PATH + " https://evil.example/",
                PATH + "," + World.LAYLA,
                PATH + "?" + LONG,
                "/" + LONG)
            .map(path -> "https://pitangui.amazon.com" + path);
    return Stream.of(hosts, schemes, paths, loopback()).flatMap(each -> each);
  }

  /** RFC 8252 §7.3 would free the port for native apps; Alexa is none. */
  private static Stream<String> loopback() {
    return Stream.of(
            "http://127.0.0.1:7701",
            "http://127.0.0.1",
            "http://127.0.0.1:07700",
            "http://localhost:7700",
            "http://[::1]:7700",
            "http://127.0.0.2:7700",
            "http://127.1:7700",
            "http://2130706433:7700",
            "http://0x7f.0.0.1:7700",
            "http://0.0.0.0:7700",
            "https://127.0.0.1:7700",
            "http://127.0.0.1:7700@evil.example",
            "http://127.0.0.1.evil.example:7700")
        .map(origin -> origin + PATH);
  }

  @ParameterizedTest
  @MethodSource("disguises")
  void a_disguised_redirect_uri_gets_a_page_and_nothing_is_stored(String uri) {
    Map<String, Integer> before = Rows.in(data);
    Form asked = world.asked().with("redirect_uri", uri);

    for (Window window : List.of(world.window(), ada)) {
      assertGoesNowhere(window.get("/oauth2/authorize?" + asked), uri);
      assertGoesNowhere(window.post("/oauth2/authorize", asked), uri);
    }
    assertThat(Rows.in(data)).isEqualTo(before);
  }

  @Test
  void white_space_before_the_scheme_and_nothing_at_all_go_nowhere() {
    for (String uri : List.of(" ", " " + World.PITANGUI, "\t" + World.PITANGUI, "")) {
      Form asked = world.asked().with("redirect_uri", uri);
      assertGoesNowhere(ada.get("/oauth2/authorize?" + asked), uri.isEmpty() ? "?" : uri);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "&redirect_uri=https://evil.example/",
        "&redirect_uri=",
        "&redirect%5Furi=https://evil.example/",
        "&redirect_uri=" + World.PITANGUI
      })
  void a_repeated_redirect_uri_goes_nowhere(String again) {
    for (String asked : List.of(world.asked() + again, again.substring(1) + "&" + world.asked())) {
      assertGoesNowhere(ada.get("/oauth2/authorize?" + asked), "evil.example");
      assertGoesNowhere(ada.post("/oauth2/authorize", asked), "evil.example");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "redirect_uri[]=",
        "Redirect_Uri=",
        "redirect_uri%00=",
        "redirect_uri =",
        ";redirect_uri="
      })
  void a_name_that_is_nearly_redirect_uri_is_none(String name) {
    String asked = world.asked().without("redirect_uri") + "&" + name + World.PITANGUI;
    RawAnswer answer =
        new Raw(world.server.port()).get("/oauth2/authorize?" + asked.replace(" ", "%20"));

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.header("Location")).isEmpty();
  }

  @Test
  void a_post_takes_its_redirect_uri_from_the_body_alone() {
    String asked = world.asked().without("redirect_uri").toString();
    Form elsewhere = Form.of("redirect_uri", World.PITANGUI);

    assertGoesNowhere(ada.post("/oauth2/authorize?" + elsewhere, asked), "?");
  }

  private static void assertGoesNowhere(Answer answer, String uri) {
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.header("Location")).isEmpty();
    assertThat(answer.header("Refresh")).isEmpty();
    assertThat(answer.page().title()).isEqualTo("This request cannot be answered – Cadenza");
    assertThat(answer.body()).doesNotContain("evil.example", "http-equiv", "M2AAAA");
    assertThat(answer.body().contains(uri) && uri.length() > 10).isFalse();
    assertThat(answer.leaks()).isFalse();
  }
}
