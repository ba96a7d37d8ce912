package dev.linkcard.accountlinking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AccountLinkingSettingsTest {
  private static final String AS_AMAZON_WRITES_IT =
      """
      {
        "accountLinkingRequest" : {
          "type" : "AUTH_CODE",
          "authorizationUrl" : "https://cadenza.example/oauth2/authorize",
          "authorizationUrlsByPlatform" : [ {
            "platformType" : "iOS",
            "platformAuthorizationUrl" : "https://cadenza.example/app"
          } ],
          "domains" : [ "static.cadenza.example" ],
          "clientId" : "alexa",
          "clientSecret" : "s3cret",
          "scopes" : [ "playlists.read", "playlists.write" ],
          "accessTokenUrl" : "https://cadenza.example/oauth2/token",
          "accessTokenScheme" : "HTTP_BASIC",
          "defaultTokenExpirationInSeconds" : 3600,
          "reciprocalAccessTokenUrl" : "https://cadenza.example/reciprocal",
          "redirectUrls" : [ "https://cadenza.example/linked" ],
          "skipOnEnablement" : true,
          "voiceForwardAccountLinking" : "ENABLED"
        }
      }""";

  @Test
  void settings_are_written_as_they_were_read() {
    assertThat(AccountLinkingSettings.parse(AS_AMAZON_WRITES_IT).toJson())
        .isEqualToIgnoringNewLines(AS_AMAZON_WRITES_IT);
  }

  @Test
  void strings_stand_for_booleans_and_numbers_as_in_the_fixture_of_the_cli() {
    AccountLinkingSettings settings =
        AccountLinkingSettings.parse(
            AS_AMAZON_WRITES_IT.replace(": true", ": \"true\"").replace(": 3600", ": \"3600\""));

    assertThat(settings.skipOnEnablement()).isTrue();
    assertThat(settings.defaultTokenExpirationInSeconds()).hasValue(3600);
  }

  @Test
  void the_secret_is_not_printed() {
    AccountLinkingSettings settings = AccountLinkingSettings.parse(AS_AMAZON_WRITES_IT);

    assertThat(settings + " " + settings.clientSecret()).doesNotContain("s3cret");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "HTTP_BASIC|basic|accessTokenScheme is \"basic\"; write HTTP_BASIC or REQUEST_BODY_CREDENTIALS.",
        "AUTH_CODE|CODE|type is \"CODE\"; write AUTH_CODE or IMPLICIT.",
        ": 3600|: \"soon\"|defaultTokenExpirationInSeconds is \"soon\"; write a number of seconds.",
        ": true|: \"yes\"|skipOnEnablement is \"yes\"; write true or false.",
        "https://cadenza.example/oauth2/token|/oauth2/token|accessTokenUrl is \"/oauth2/token\"; write a whole URL, as in https://example.com/path.",
        "\"clientId\"|\"client\"|clientId is missing; write it as a JSON string.",
      })
  void a_wrong_field_is_named_with_its_mend(String good, String bad, String sentence) {
    assertThatThrownBy(() -> AccountLinkingSettings.parse(AS_AMAZON_WRITES_IT.replace(good, bad)))
        .isInstanceOf(InvalidSettings.class)
        .hasMessage(sentence);
  }

  @Test
  void broken_json_is_told_with_its_place_and_without_its_content() {
    assertThatThrownBy(() -> AccountLinkingSettings.parse("{\n  \"clientSecret\": s3cret }"))
        .hasMessage("The account linking settings are not JSON: line 2, column 19.");
  }

  @Test
  void what_amazon_would_refuse_is_listed() {
    List<String> scopes = IntStream.rangeClosed(1, 16).mapToObj(n -> "scope" + n).toList();
    AccountLinkingSettings settings =
        new AccountLinkingSettingsBuilder(
                GrantKind.AUTH_CODE, URI.create("https://cadenza.example/authorize"), "alexa")
            .scopes(scopes)
            .build();

    assertThat(settings.problems())
        .containsExactly(
            "accessTokenUrl is missing; AUTH_CODE needs the address of the token endpoint.",
            "accessTokenScheme is missing; write HTTP_BASIC or REQUEST_BODY_CREDENTIALS.",
            "clientSecret is missing; AUTH_CODE needs Alexa's secret at the authorization server.",
            "scopes has 16 entries; Amazon takes at most 15.");
  }
}
