package dev.linkcard.useragent;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a form sends. */
class FormsTest extends Walking {

  private Site.Asked sent(String html) {
    offer(html);
    arrive(ada, "/offer");
    return site.asked("/sent");
  }

  @Test
  void every_kind_of_control_sends_what_a_browser_would() {
    String html =
        """
        <form action="/sent" method="post">
          <input type="hidden" name="ä&amp;b" value="1 &lt; 2 + ü">
          <input type="radio" name="r" value="1"><input type="radio" name="r" value="2" checked>
          <select name="s"><option value="x">X<option selected>Y</select>
          <select name="first"><option value="">Choose<option value="z">Z</select>
          <textarea name="t">two
        lines</textarea>
          <input name="off" value="1" disabled><input value="nameless">
          <fieldset disabled><input name="deep" value="1"></fieldset>
          <button name="other" value="1" type="button">No form</button>
          <button name="go" value="yes">Allow</button></form>
        """;
    assertThat(sent(html).form())
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                "ä&b",
                "1 < 2 + ü",
                "r",
                "2",
                "s",
                "Y",
                "first",
                "",
                "t",
                "two\r\nlines",
                "go",
                "yes"));
  }

  @Test
  void a_form_without_method_puts_its_entries_in_place_of_the_query() {
    Site.Asked asked =
        sent("<form action='/sent?old=1'><button name=go value=1>Allow</button></form>");

    assertThat(asked.method()).isEqualTo("GET");
    assertThat(asked.uri().getRawQuery()).isEqualTo("go=1");
  }

  @Test
  void a_multipart_form_is_sent_as_multipart() {
    Site.Asked asked =
        sent(
            "<form action=/sent method=post enctype=multipart/form-data>"
                + "<input type=hidden name=csrf value=c><button>Allow</button></form>");

    String type = asked.headers().get("Content-type");
    assertThat(type).startsWith("multipart/form-data; boundary=");
    String boundary = type.substring(type.indexOf('=') + 1);
    assertThat(asked.body())
        .isEqualTo(
            "--%s\r\nContent-Disposition: form-data; name=\"csrf\"\r\n\r\nc\r\n--%s--\r\n"
                .formatted(boundary, boundary));
  }

  @Test
  void a_button_may_stand_outside_its_form_and_send_it_elsewhere() {
    Site.Asked asked =
        sent(
            "<form id=f action=/wrong><input type=hidden name=a value=1></form>"
                + "<button form=f formaction=/sent formmethod=post name=b value=2>Allow</button>");

    assertThat(asked.method()).isEqualTo("POST");
    assertThat(asked.form()).containsExactlyInAnyOrderEntriesOf(Map.of("a", "1", "b", "2"));
  }

  @Test
  void a_base_element_counts() {
    assertThat(
            sent("<base href='/deep/page'><form method=post action='../sent'><button>Allow</button>")
                .method())
        .isEqualTo("POST");
  }

  @Test
  void a_form_tells_its_origin_and_the_browser_its_kind() {
    Map<String, String> headers =
        sent("<form action=/sent method=post><button>Allow</button></form>").headers();

    assertThat(headers).containsEntry("Origin", site.uri("").toString());
    assertThat(headers.get("User-agent")).contains("Android").contains("Mobile");
  }

  @Test
  void the_user_name_goes_into_the_field_before_the_password() {
    String html =
        """
        <form action="/search"><input name="q"><button>Search</button></form>
        <form action="/sent" method="post">
          <input name="tenant" value="acme"><input name="field2" type="email">
          <input name="secret" type="password">
          <input name="captcha"><button>Go</button></form>
        """;
    assertThat(sent(html).form())
        .containsExactlyInAnyOrderEntriesOf(
            Map.of("tenant", "acme", "field2", "ada", "secret", "correct horse", "captcha", ""));
  }

  @Test
  void a_log_in_form_is_preferred_to_a_sign_up_form() {
    String html =
        """
        <form action="/wrong" method="post"><input name="email">
          <input name="p" type="password" autocomplete="new-password"><button>Sign up</button></form>
        <form action="/sent" method="post"><input name="email">
          <input name="p" type="password"><button>Sign in</button></form>
        """;
    assertThat(sent(html).form()).containsEntry("email", "ada");
  }
}
