package dev.linkcard.server.proxies;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressTest {
  @ParameterizedTest
  @CsvSource({
    "203.0.113.9, 203.0.113.9",
    "0.0.0.0, 0.0.0.0",
    "255.255.255.255:65535, 255.255.255.255",
    "2001:db8::9, 2001:db8:0:0:0:0:0:9",
    "[2001:db8::9]:4711, 2001:db8:0:0:0:0:0:9",
    "fe80::9%eth0, fe80:0:0:0:0:0:0:9",
    "::, 0:0:0:0:0:0:0:0",
    "::ffff:203.0.113.9, 203.0.113.9",
    "64:ff9b::203.0.113.9, 64:ff9b:0:0:0:0:cb00:7109"
  })
  void an_address_is_read(String text, String value) {
    assertThat(Address.parse(text).orElseThrow().value().getHostAddress()).isEqualTo(value);
  }

  /** A resolver might know some of these as names. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "256.0.113.9",
        "999.1.1.1",
        "1.1.1.1000",
        "010.0.113.9",
        "203.0.113.09",
        "203.0.113",
        ".::1",
        ".1:2",
        "1:2",
        ":::",
        "::1::",
        "12345::1",
        "::999.1.1.1",
        "[203.0.113.9]",
        "localhost",
        ""
      })
  void anything_else_is_none(String text) {
    assertThat(Address.parse(text)).isEmpty();
  }
}
