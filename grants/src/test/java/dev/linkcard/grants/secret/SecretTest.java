package dev.linkcard.grants.secret;

import static org.assertj.core.api.Assertions.assertThat;

import dev.linkcard.grants.World;
import dev.linkcard.grants.store.Dialect;
import dev.linkcard.grants.token.TokenAnswer;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SecretTest {

  private static final String TEXT = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";

  static Stream<Secret> secrets() {
    return Stream.of(
        new AccessToken(TEXT),
        new ClientSecret(TEXT),
        new Code(TEXT),
        new PresentedToken(TEXT),
        new RefreshToken(TEXT),
        new Verifier(TEXT));
  }

  @ParameterizedTest
  @MethodSource("secrets")
  void a_secret_masks_itself_and_says_only_what_it_is(Secret secret) {
    assertThat(secret).hasToString(secret.getClass().getSimpleName() + "(masked)");
    assertThat(secret.reveal()).isEqualTo(TEXT);
  }

  @Test
  void every_kind_of_secret_is_in_this_test() {
    assertThat(secrets().map(Object::getClass))
        .containsExactlyInAnyOrder(Secret.class.getPermittedSubclasses());
  }

  @Test
  void an_answer_with_tokens_masks_them() {
    try (World world = World.on(Dialect.H2)) {
      TokenAnswer.Issued issued = world.link();

      assertThat(issued.toString())
          .doesNotContain(issued.accessToken().reveal(), issued.refreshToken().reveal())
          .contains("AccessToken(masked)");
    }
  }

  @Test
  void a_secret_is_stored_as_its_sha_256() {
    assertThat(HexFormat.of().formatHex(new Code("abc").sha256()))
        .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    assertThat(new Code("abc").matches(new Code("abc").sha256())).isTrue();
    assertThat(new Code("abd").matches(new Code("abc").sha256())).isFalse();
  }

  @Test
  void an_identifier_is_never_taken_for_an_option() {
    Secrets secrets = new Secrets(new SecureRandom());

    assertThat(Stream.generate(secrets::id).limit(5000))
        .allMatch(id -> id.matches("[A-Za-z0-9][A-Za-z0-9_-]{21}"));
  }

  @Test
  void a_successor_is_made_of_token_and_salt_and_keeps_the_family() {
    byte[] salt = "salt".getBytes(StandardCharsets.US_ASCII);
    byte[] other = "sale".getBytes(StandardCharsets.US_ASCII);
    RefreshToken token = new RefreshToken("family-of-128-bits-000" + TEXT);

    assertThat(Secrets.successor(token, salt)).isEqualTo(Secrets.successor(token, salt));
    assertThat(Secrets.successor(token, salt).reveal())
        .matches("family-of-128-bits-000[A-Za-z0-9_-]{43}");
    assertThat(Secrets.successor(token, salt)).isNotEqualTo(Secrets.successor(token, other));
  }
}
