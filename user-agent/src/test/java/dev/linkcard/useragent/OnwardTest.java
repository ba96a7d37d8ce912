package dev.linkcard.useragent;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages on the way that are neither the one log-in form nor the consent page. */
class OnwardTest extends Walking {

  @Test
  void the_user_name_may_be_asked_for_before_the_password() {
    offer(
        "<form action=/password method=post><input name=identifier autocomplete=username>"
            + "<button>Next</button></form>");
    site.page(
        "/password",
        "<form action=/sent method=post><input name=identifier value=ada readonly>"
            + "<input name=p type=password><button>Next</button></form>");

    arrive(ada, "/offer");

    assertThat(site.asked("/password").form())
        .containsExactlyEntriesOf(Map.of("identifier", "ada"));
    assertThat(site.asked("/sent").form())
        .containsExactlyInAnyOrderEntriesOf(Map.of("identifier", "ada", "p", "correct horse"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<meta http-equiv=refresh content='0; url=/sent'>",
        "<meta http-equiv=Refresh content=\"0;URL='/sent'\">",
        "<form action=/sent method=post><input type=hidden name=a><button>Continue</button></form>",
        "<body onload='document.forms[0].submit()'><form action=/sent><input type=hidden name=a>",
        "<form action=/sent></form><script>document.forms[0].submit()</script>",
        "<p>Use your Cadenza account.</p><a href=/sent>Log in with Cadenza</a>"
      })
  void a_page_that_asks_for_nothing_is_passed(String html) {
    offer(html);

    arrive(ada, "/offer");
  }
}
