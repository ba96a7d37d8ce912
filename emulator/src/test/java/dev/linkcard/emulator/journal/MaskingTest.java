package dev.linkcard.emulator.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MaskingTest {
  private static final String SECRET = "S3cretThatNobodyMayRead";
  private static final String MARK = "•••• #[0-9a-f]{4}";

  private final Masking masking = new Masking();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Authorization: Bearer S          | Authorization: Bearer MARK",
        "authorization:Bearer S           | authorization:Bearer MARK",
        "Authorization: S                 | Authorization: MARK",
        "Authorization: Basic S           | Authorization: Basic MARK",
        "Proxy-Authorization: Bearer S    | Proxy-Authorization: Bearer MARK",
        "Cookie: JSESSIONID=S; theme=S    | Cookie: JSESSIONID=MARK; theme=MARK",
        "Cookie: S                        | Cookie: MARK",
        "Set-Cookie: id=S; Path=/a; Secure| Set-Cookie: id=MARK; Path=/a; Secure",
        "X-CSRF-TOKEN: S                  | X-CSRF-TOKEN: MARK",
        "X-Api-Key: S                     | X-Api-Key: MARK",
        "Location: http://a/b?code=S&x=1  | Location: http://a/b\\?code=MARK&x=1",
        "Location: http://a/b#access_token=S | Location: http://a/b#access_token=MARK",
        "GET /b?state=1&code=S HTTP/1.1   | GET /b\\?state=1&code=MARK HTTP/1.1",
        "Referer: http://a/?code=S        | Referer: http://a/\\?code=MARK",
        "Referer: http://a/?to=b%3Fcode%3DS%26x%3D1 | Referer: .*to=b%3Fcode%3DMARK%26x%3D1",
      })
  void a_header_is_masked(String header, String masked) {
    String line =
        header.replace("=S", "=" + SECRET).replaceAll("([ :D])S( |$|%)", "$1" + SECRET + "$2");

    assertThat(masking.head(line)).doesNotContain(SECRET).matches(pattern(masked));
  }

  @Test
  void the_client_id_of_http_basic_stays_readable() {
    String pair = "alexa:" + SECRET;
    String encoded = Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));

    assertThat(masking.head("Authorization: Basic " + encoded))
        .matches("Authorization: Basic alexa:" + MARK);
    assertThat(masking.head("Authorization:Basic " + encoded)).doesNotContain(encoded);
  }

  @Test
  void a_challenge_stays_readable() {
    String line =
        "WWW-Authenticate: Bearer error_description=\"expired\", resource_metadata=\"http://a\"";

    assertThat(masking.head(line)).isEqualTo(line);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "code=S",
        "grant_type=authorization_code&code=S&redirect_uri=x",
        "refresh_token=S&grant_type=refresh_token",
        "client_id=alexa&client_secret=S",
        "code_verifier=S",
        "username=ada&password=S&_csrf=S",
        "token=S",
        "client_assertion=S",
        "<a href=\"/cb?state=1&amp;code=S\">on</a>",
        "{\"access_token\":\"S\"}",
        "{\"refresh_token\" : \"S\", \"id_token\":\"S\"}",
        "{\"user\":{\"accessToken\":\"S\"},\"apiAccessToken\":\"S\",\"consentToken\":\"S\"}",
        "{\"clientSecret\":\"S\"}",
        "{\"access_token\":\"S",
        "{\"scope\":{\"type\":\"BearerToken\",\"token\":\"S\"}}",
        "{\"grant\":{\"code\":\"S\"}}",
        "{\"body\":\"{\\\"access_token\\\":\\\"S\\\"}\"}",
        "<input type=\"hidden\" name=\"_csrf\" value=\"S\">",
        "<input value=\"S\" name=\"_csrf\" type=\"hidden\"/>",
        "<input type='hidden' name='code' value='S'>",
        "<input type=password name=pw value=S>",
        "<INPUT NAME=\"password\" VALUE=\"S\">",
        "<meta name=\"_csrf\" content=\"S\">",
        "the header was Bearer S",
      })
  void a_body_is_masked(String body) {
    assertThat(masking.text(body.replaceAll("\\bS\\b", SECRET)))
        .doesNotContain(SECRET)
        .containsPattern(MARK)
        .isNotEqualTo(body);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"status\":{\"code\":\"ER_SUCCESS_MATCH\"}}",
        "{\"code\":\"not_found\"}",
        "{\"error\":\"invalid_grant\",\"error_description\":\"The code is used.\"}",
        "grant_type=authorization_code",
        "client_id=alexa&scope=playlists.read",
        "{\"token_type\":\"Bearer\",\"expires_in\":3600}",
        "<input type=\"text\" name=\"username\" value=\"ada\">",
        "ask Cadenza what my playlists are",
      })
  void what_is_no_secret_stays_readable(String text) {
    assertThat(masking.text(text)).isEqualTo(text);
  }

  @Test
  void one_secret_has_one_mark_however_it_is_encoded() {
    String mark = masking.text("code=a%2Bb%2Fc%3D").substring("code=".length());

    assertThat(mark).matches(MARK);
    assertThat(masking.text("{\"access_token\":\"a+b\\/c=\"}"))
        .isEqualTo("{\"access_token\":\"" + mark + "\"}");
    assertThat(masking.text("{\"access_token\":\"a\\u002bb/c=\"}")).contains(mark);
    assertThat(masking.text("<input name=\"code\" value=\"a&#43;b/c=\">")).contains(mark);
    assertThat(masking.head("Authorization: Bearer a+b/c=")).endsWith(mark);
    assertThat(masking.text("code=another")).doesNotContain(mark);
  }

  @Test
  void another_journal_has_other_marks() {
    assertThat(new Masking().text("password=" + SECRET))
        .isNotEqualTo(masking.text("password=" + SECRET));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "user%5Bpassword%5D=SECRET",
        "user[password]=SECRET",
        "a=b+password=SECRET",
        "subject_token=SECRET",
        "SAMLResponse=SECRET",
        "/page;jsessionid=SECRET",
        "{\"passcode\":\"SECRET\"}",
        "<access_token>SECRET</access_token>",
        "http://ada:SECRET@127.0.0.1/"
      })
  void whatever_ends_like_a_secret_is_masked(String text) {
    assertThat(masking.text(text.replace("SECRET", SECRET)))
        .doesNotContain(SECRET)
        .contains("••••");
  }

  @Test
  void a_number_can_be_a_secret() {
    assertThat(masking.text("{\"otp\":483920175}")).doesNotContain("483920175");
  }

  @Test
  void a_known_secret_is_masked_wherever_it_comes_up() {
    masking.know(SECRET);

    assertThat(masking.text("The server repeats " + SECRET + " in a sentence."))
        .matches("The server repeats " + MARK + " in a sentence\\.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Cookie: session=SECRET; city=\u0085lesund",
        "Cookie: a=b; SECRET",
        "Authorization: Custom SECRET\u0085",
        "Authorization : Basic SECRET",
        "X-Amz-Security-Token: SECRET"
      })
  void a_strange_header_does_not_show_its_secret(String header) {
    assertThat(masking.head(header.replace("SECRET", SECRET))).doesNotContain(SECRET);
  }

  @Test
  void a_mark_is_not_masked_again() {
    String once = masking.text("{\"access_token\":\"" + SECRET + "\"}&code=" + SECRET);

    assertThat(masking.text(once)).isEqualTo(once);
  }

  @Test
  void an_escaped_quote_does_not_end_a_secret() {
    assertThat(masking.text("{\"password\":\"a\\\"b" + SECRET + "\\\\\",\"next\":1}"))
        .matches("\\{\"password\":\"" + MARK + "\",\"next\":1}");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"access_token\":\"%s\"}",
        "{\"access_token\":\"%s",
        "code=%s",
        "<input name=\"code\" value=\"%s",
        "<input name=\"code\" %s",
        "Bearer %s",
        "%s"
      })
  void masking_a_long_text_ends(String form) {
    for (String part :
        new String[] {"x", "\\\"", "\\", "a=", "\"code\"", "<input ", "%26", " ", "&;"}) {
      String text = form.replace("%s", part.repeat(400_000 / part.length()));
      // Seconds where it is linear; where it is quadratic, minutes.
      assertTimeoutPreemptively(Duration.ofSeconds(40), () -> masking.text(text), part);
    }
  }

  private static String pattern(String masked) {
    return masked.replace("MARK", MARK);
  }
}
