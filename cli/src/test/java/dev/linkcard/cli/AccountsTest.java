package dev.linkcard.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.linkcard.grants.audit.AuditEvent;
import dev.linkcard.grants.audit.Event;
import dev.linkcard.grants.oauth.Subject;
import dev.linkcard.server.Administration;
import dev.linkcard.server.ServerSettings;
import dev.linkcard.server.accounts.Account;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.security.core.userdetails.UsernameNotFoundException;

class AccountsTest {
  @TempDir private Path data;

  private Ran accounts(String command, String... more) {
    return reading("no password at all", command, more);
  }

  private Ran reading(String password, String command, String... more) {
    List<String> words = Ran.words("server accounts " + command, more);
    words.add("--data");
    words.add(data.toString());
    return Ran.linkcardReading(password, words);
  }

  private <T> T in(Function<Administration, T> question) {
    try (Administration server = Administration.open(ServerSettings.in(data, "Cadenza"))) {
      return question.apply(server);
    }
  }

  private boolean logsIn(String name, String password) {
    return in(
        server -> {
          try {
            String hash = server.accounts().logIns().loadUserByUsername(name).getPassword();
            return server.accounts().passwordEncoder().matches(password, hash);
          } catch (UsernameNotFoundException disabled) {
            return false;
          }
        });
  }

  private Account account(String name) {
    return in(server -> server.accounts().find(name).orElseThrow());
  }

  @Test
  void a_claim_without_a_value_is_told_in_plain_words() {
    Ran.linkcard(Ran.words("server accounts add ada --claim email"))
        .refused(
            "Value for option '--claim' (CLAIM=VALUE) should be in KEY=VALUE format but was"
                + " email. See linkcard server accounts add --help.");
  }

  @Test
  void an_account_is_added_with_a_password_from_stdin() {
    Ran ran = reading("love of engines", "add ada --claim email=ada@example.org");

    assertThat(ran.done().out()).matches("Account ada is added: subject [0-9a-f-]{36}\\.\\R");
    assertThat(logsIn("ada", "love of engines")).isTrue();
    Subject ada = account("ada").subject();
    Map<String, Object> claims = in(server -> server.accounts().claims(ada).orElseThrow().values());
    assertThat(claims)
        .containsEntry("email", "ada@example.org")
        .containsEntry("preferred_username", "ada")
        .containsKey("updated_at");
  }

  @Test
  void the_password_is_in_nothing_that_is_printed() {
    Ran ran = reading("love of engines", "add ada --json");

    assertThat(ran.done().out() + ran.err()).doesNotContain("engines", "argon2");
  }

  @Test
  void a_name_that_is_taken_and_a_short_password_are_refused() {
    reading("love of engines", "add ada").done();

    reading("another long one", "add ada")
        .refused("There is an account ada already, and it was not changed.");
    reading("seven77", "add ben")
        .refused("The password is shorter than 8 characters; give a longer one.");
    reading("long enough", "add ben --claim shoe=43")
        .refused(
            "The account cannot be added: shoe is no claim that an account may have; these are:"
                + " name, given_name, family_name, middle_name, nickname, preferred_username,"
                + " profile, picture, website, email, email_verified, gender, birthdate, zoneinfo,"
                + " locale, phone_number, phone_number_verified, address.");
    assertThat(logsIn("ada", "love of engines")).isTrue();
  }

  @Test
  void a_disabled_account_cannot_log_in_until_it_is_enabled() {
    reading("love of engines", "add ada").done();
    Account before = account("ada");

    assertThat(accounts("disable ada").done().out())
        .isEqualToIgnoringNewLines("Account ada is disabled; ended: sessions 0, links 0.");
    assertThat(logsIn("ada", "love of engines")).isFalse();
    assertThat(accounts("list --disabled").out()).contains("ada", "disabled");
    assertThat(accounts("enable ada").done().out())
        .isEqualToIgnoringNewLines("Account ada is enabled.");
    assertThat(logsIn("ada", "love of engines")).isTrue();
    assertThat(accounts("list --disabled").out())
        .isEqualToIgnoringNewLines("No account is disabled.");
    assertThat(account("ada")).isEqualTo(before);
  }

  @Test
  void a_password_is_set_anew_and_the_subject_stays() {
    reading("love of engines", "add ada").done();
    Account before = account("ada");

    reading("love of numbers", "set-password ada").done();

    assertThat(logsIn("ada", "love of engines")).isFalse();
    assertThat(logsIn("ada", "love of numbers")).isTrue();
    assertThat(account("ada")).isEqualTo(before);
  }

  @Test
  void each_change_is_in_the_audit_log() {
    reading("love of engines", "add ada").done();
    accounts("disable ada").done();
    accounts("disable ada").done();
    accounts("enable ada").done();
    reading("love of numbers", "set-password ada").done();

    Subject ada = account("ada").subject();
    List<AuditEvent> events = in(server -> server.grants().audit().of(ada));
    assertThat(events)
        .allMatch(event -> event.origin().value().equals("command"))
        .extracting(AuditEvent::event)
        .containsExactly(
            Event.ACCOUNT_ADDED, Event.ACCOUNT_DISABLED, Event.ACCOUNT_ENABLED, Event.PASSWORD_SET);
  }

  @Test
  void an_account_that_is_not_there_is_named() {
    reading("love of engines", "add ada").done();
    String sentence =
        "There is no account ben; linkcard server accounts list shows all that there are.";

    accounts("disable ben").refused(sentence);
    accounts("enable ben").refused(sentence);
    reading("love of numbers", "set-password ben").refused(sentence);
  }
}
