package dev.linkcard.server.wire;

import static org.assertj.core.api.Assertions.assertThat;

import dev.linkcard.server.World;
import dev.linkcard.server.http.Raw;
import dev.linkcard.server.http.Refusal;
import dev.linkcard.server.http.Rows;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Each refusal of a request's mere form, as it is read off the wire. */
class MalformedTest {
  @TempDir private static Path data;
  private static World world;
  private static Raw raw;
  private static final Map<Malformed, Runnable> PROOFS = new EnumMap<>(Malformed.class);

  @BeforeAll
  static void start() {
    world = World.in(data);
    raw = new Raw(world.server.port());
    client(Malformed.NOT_POST, "GET", "", "", 405, "Send a POST request.");
    page(
        Malformed.NOT_GET_OR_POST,
        () -> raw.send("DELETE /oauth2/authorize HTTP/1.1", ""),
        405,
        "Send a GET or a POST request.");
    client(
        Malformed.NOT_A_FORM,
        "POST",
        "application/json",
        "{}",
        400,
        "Send the parameters as application/x-www-form-urlencoded.");
    form(
        Malformed.BODY_TOO_LARGE, "x=" + "x".repeat(65_535), 413, "The body has more than 64 KiB.");
    PROOFS.put(
        Malformed.BODY_TOO_SLOW,
        () ->
            Refusal.assertJson(
                raw.slowly("POST /oauth2/token HTTP/1.1", 100, Raw.FORM),
                408,
                "invalid_request",
                "The body did not come in time."));
    page(
        Malformed.REQUEST_TOO_LONG,
        () -> raw.post("/oauth2/authorize", world.asked().with("state", "x".repeat(16_384)) + ""),
        413,
        "The authorization request has more than 16 KiB.");
    form(
        Malformed.TOO_MANY_PARAMETERS,
        "x=y&".repeat(101),
        400,
        "There are more than 100 parameters.");
    form(
        Malformed.BROKEN_ESCAPE,
        "token=%2",
        400,
        "A percent sign is not followed by two hexadecimal digits.");
    form(Malformed.NOT_UTF8, "token=%C0%AE", 400, "A parameter is not UTF-8.");
    form(Malformed.NULL_CHARACTER, "token=x%00", 400, "A parameter contains a null character.");
  }

  @AfterAll
  static void stop() {
    world.close();
  }

  private static void form(Malformed reason, String form, int status, String text) {
    client(reason, "POST", "application/x-www-form-urlencoded", form, status, text);
  }

  private static void client(
      Malformed reason, String method, String type, String body, int status, String text) {
    PROOFS.put(
        reason,
        () -> {
          for (String path : new String[] {"token", "introspect", "revoke"}) {
            Refusal.assertJson(
                raw.send(method + " /oauth2/" + path + " HTTP/1.1", body, "Content-Type: " + type),
                status,
                "invalid_request",
                text);
          }
        });
  }

  private static void page(
      Malformed reason,
      java.util.function.Supplier<dev.linkcard.server.http.RawAnswer> answer,
      int status,
      String text) {
    PROOFS.put(reason, () -> Refusal.assertPage(answer.get(), status, "invalid_request", text));
  }

  @ParameterizedTest
  @EnumSource(Malformed.class)
  void it_is_read_off_the_wire_and_nothing_is_stored(Malformed reason) {
    Map<String, Integer> before = Rows.in(data);

    assertThat(PROOFS).containsKey(reason);
    PROOFS.get(reason).run();

    assertThat(Rows.in(data)).isEqualTo(before);
  }
}
