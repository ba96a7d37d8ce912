package dev.linkcard.grants.oauth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WordsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {"", "/relative", "https://a.example/#part", "https://a b", "https://[", "x"})
  void what_is_no_absolute_uri_without_fragment_is_no_redirect_uri(String text) {
    assertThat(RedirectUri.parse(text)).isEmpty();
    assertThatIllegalArgumentException().isThrownBy(() -> new RedirectUri(text));
  }

  @Test
  void an_overlong_redirect_uri_is_none() {
    assertThat(RedirectUri.parse("https://a.example/" + "x".repeat(2000))).isEmpty();
  }

  @Test
  void scopes_are_a_set_without_order() {
    assertThat(Scopes.parse("b a  b ")).contains(Scopes.of("a", "b"));
    assertThat(Scopes.of("b", "a")).hasToString("a b");
    assertThat(Scopes.parse("")).contains(Scopes.none());
  }

  @Test
  void scopes_include_fewer() {
    assertThat(Scopes.of("a", "b").include(Scopes.of("a"))).isTrue();
    assertThat(Scopes.of("a", "b").include(Scopes.none())).isTrue();
    assertThat(Scopes.of("a").include(Scopes.of("a", "b"))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\"b", "a\\b", "ä", "a\tb"})
  void other_characters_make_no_scope(String text) {
    assertThat(Scopes.parse(text)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "tab\t", "ü"})
  void other_characters_make_no_client_identifier(String text) {
    assertThat(ClientId.parse(text)).isEmpty();
  }
}
