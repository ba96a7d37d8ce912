package dev.linkcard.accountlinking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RegionTest {
  @ParameterizedTest
  @CsvSource({
    "en-US,NA",
    "pt-BR,NA",
    "es-MX,NA",
    "de-DE,EU",
    "en-GB,EU",
    "en-IN,EU",
    "ja-JP,FE",
    "en-AU,FE"
  })
  void the_locale_decides_the_region(String locale, Region region) {
    assertThat(Region.of(Locale.forLanguageTag(locale))).isEqualTo(region);
  }

  @Test
  void a_vendor_has_three_redirect_urls() {
    assertThat(RedirectUrls.amazon("M1AB2CD3EF4GH5").all())
        .containsExactly(
            URI.create("https://pitangui.amazon.com/api/skill/link/M1AB2CD3EF4GH5"),
            URI.create("https://layla.amazon.com/api/skill/link/M1AB2CD3EF4GH5"),
            URI.create("https://alexa.amazon.co.jp/api/skill/link/M1AB2CD3EF4GH5"));
  }

  @Test
  void an_emulator_serves_the_regional_hosts_as_paths() {
    assertThat(RedirectUrls.emulated(URI.create("http://127.0.0.1:7700"), "M1").of(Region.EU))
        .isEqualTo(URI.create("http://127.0.0.1:7700/layla.amazon.com/api/skill/link/M1"));
  }

  @Test
  void a_vendor_id_cannot_smuggle_a_path() {
    assertThatThrownBy(() -> RedirectUrls.amazon("../M1"))
        .hasMessageContaining("\"../M1\" is not one");
  }
}
