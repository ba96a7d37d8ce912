package dev.linkcard.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TrustedProxiesTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "proxy.example",
        "10.0.0.0/33",
        "10.0.0/8",
        "::1/129",
        "10.0.0.1,everybody",
        "10.0.0.0/8/8"
      })
  void what_is_no_network_is_refused_before_the_server_starts(String given) {
    Ran ran = Ran.linkcard("server", "--port", "0", "--trusted-proxies", given);

    assertThat(ran.status()).isEqualTo(2);
    assertThat(ran.err()).contains("is no IP address and no block of them, such as 10.0.0.0/8.");
    assertThat(ran.out()).isEmpty();
  }
}
