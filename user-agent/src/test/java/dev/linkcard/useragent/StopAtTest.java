package dev.linkcard.useragent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StopAtTest {

  private final StopAt end = StopAt.redirectTo("https://a.example/link", "http://127.0.0.1:80/x/");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://a.example/link",
        "https://A.example:443/link?code=1#f",
        "https://a.example/link/M123",
        "http://127.0.0.1/x/y"
      })
  void a_walk_ends_at_and_below_the_address(String address) {
    assertThat(end.test(URI.create(address))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://a.example/link",
        "https://a.example/linked",
        "https://a.example.evil.example/link",
        "https://a.example:8443/link",
        "https://evil.example/?to=https://a.example/link",
        "mailto:link"
      })
  void other_addresses_do_not_end_it(String address) {
    assertThat(end.test(URI.create(address))).isFalse();
  }

  @Test
  void an_end_must_be_absolute() {
    assertThatThrownBy(() -> StopAt.redirectTo("/link"))
        .hasMessage("\"/link\" is not an absolute URI.");
  }
}
