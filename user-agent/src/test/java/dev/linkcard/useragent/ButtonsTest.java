package dev.linkcard.useragent;

import static org.assertj.core.api.Assertions.assertThat;

import dev.linkcard.useragent.person.Decision;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Which button a person presses on consent pages as they are found in the field. */
class ButtonsTest extends Walking {

  private static final String KEYCLOAK =
      """
      <form action="/sent" method="POST"><input type="hidden" name="code" value="tx">
        <input name="accept" id="kc-login" type="submit" value="Yes"/>
        <input name="cancel" id="kc-cancel" type="submit" value="No"/></form>
      """;

  private static final String SPRING =
      """
      <form name="consent_form" method="post" action="/sent">
        <input type="hidden" name="state" value="s">
        <input type="checkbox" name="scope" value="read"><input type="checkbox" name="scope" value="write">
        <button type="submit" id="submit-consent">Submit Consent</button>
        <button type="button" id="cancel-consent" onclick="cancelConsent();">Cancel</button></form>
      """;

  private Map<String, String> pressed(String html, Decision decision) {
    offer(html);
    arrive(ada.deciding(decision), "/offer");
    return site.asked("/sent").form();
  }

  @Test
  void input_submits_are_buttons_too() {
    assertThat(pressed(KEYCLOAK, Decision.ALLOW))
        .containsExactlyInAnyOrderEntriesOf(Map.of("code", "tx", "accept", "Yes"));
  }

  @Test
  void no_denies() {
    assertThat(pressed(KEYCLOAK, Decision.DENY))
        .containsExactlyInAnyOrderEntriesOf(Map.of("code", "tx", "cancel", "No"));
  }

  @Test
  void every_box_is_checked_to_allow() {
    assertThat(pressed(SPRING, Decision.ALLOW))
        .containsExactlyInAnyOrderEntriesOf(Map.of("state", "s", "scope", "read,write"));
  }

  @Test
  void without_a_button_to_deny_nothing_is_checked() {
    assertThat(pressed(SPRING, Decision.DENY))
        .containsExactlyInAnyOrderEntriesOf(Map.of("state", "s"));
  }

  @Test
  void allow_and_deny_may_be_forms_of_their_own() {
    String html =
        """
        <form action="/sent" method="post"><input type="hidden" name="approval" value="true">
          <input type="submit" value="Authorize"></form>
        <form action="/sent" method="post"><input type="hidden" name="approval" value="false">
          <input type="submit" value="Deny"></form>
        """;
    assertThat(pressed(html, Decision.DENY)).containsEntry("approval", "false");
  }

  @Test
  void a_link_may_deny() {
    String html =
        """
        <form action="/other" method="post"><button>Allow</button></form>
        <a href="/sent?error=access_denied">Cancel</a>
        """;
    assertThat(pressed(html, Decision.DENY)).containsEntry("error", "access_denied");
  }

  @Test
  void do_not_allow_is_no_allowing() {
    String html =
        """
        <form action="/sent" method="post">
          <button name="answer" value="1">Don't allow</button>
          <button name="answer" value="2">Allow</button></form>
        """;
    assertThat(pressed(html, Decision.ALLOW)).containsEntry("answer", "2");
  }

  @Test
  void continue_beside_cancel_allows() {
    String html =
        """
        <form action="/sent" method="post"><button name="b" value="c">Cancel</button>
        <button name="b" value="go">Continue</button></form>
        """;
    assertThat(pressed(html, Decision.ALLOW)).containsEntry("b", "go");
  }

  @Test
  void german_buttons_are_understood() {
    String html =
        """
        <form action="/sent" method="post"><button name="b" value="1">Ablehnen</button>
        <button name="b" value="2">Zulassen</button></form>
        """;
    assertThat(pressed(html, Decision.ALLOW)).containsEntry("b", "2");
  }

  @Test
  void one_form_may_log_in_and_consent() {
    String html =
        """
        <form action="/sent" method="post"><input name="user"><input name="pw" type="password">
          <button name="answer" value="deny">Deny</button>
          <button name="answer" value="allow">Log in and allow</button></form>
        """;
    assertThat(pressed(html, Decision.DENY))
        .containsEntry("answer", "deny")
        .containsEntry("user", "ada");
  }

  @Test
  void a_consent_page_that_nobody_can_deny_is_named() {
    site.page("/offer", "<form method=post action=/sent><button>Allow</button></form>");

    assertThat(getStuck(ada.deciding(Decision.DENY), "/offer").reason())
        .isEqualTo("The consent page has nothing that denies, only \"Allow\".");
  }

  @Test
  void a_consent_page_that_comes_back_is_named() {
    site.page("/offer", "<form method=post action=/offer><button>Allow</button></form>");

    assertThat(getStuck(ada, "/offer").reason())
        .isEqualTo("The consent page came back after \"Allow\" was pressed, and does not say why.");
  }
}
