package dev.linkcard.useragent.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MaskedTest {

  @ParameterizedTest
  @CsvSource({
    "https://a/?code=S&state=x, https://a/?code=***&state=x",
    "https://a/?state=x&code=S#f, https://a/?state=x&code=***#f",
    "https://a/#access_token=S&expires_in=1, https://a/#access_token=***&expires_in=1",
    "https://a/?client_secret=S&id_token_hint=x, https://a/?client_secret=***&id_token_hint=x",
    "https://a/login;jsessionid=S?password=S, https://a/login;jsessionid=***?password=***",
    "https://me:S@a/, https://***@a/",
    "https://a/?response_type=code&code_challenge=c, https://a/?response_type=code&code_challenge=c",
    "app:done?code=S, app:done?code=***"
  })
  void secrets_in_addresses_are_not_shown(String address, String shown) {
    assertThat(Masked.uri(URI.create(address))).hasToString(shown);
  }
}
