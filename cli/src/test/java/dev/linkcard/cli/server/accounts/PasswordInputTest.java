package dev.linkcard.cli.server.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.linkcard.cli.command.CommandFailure;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a person at a terminal is asked. */
class PasswordInputTest {
  private final List<String> questions = new ArrayList<>();

  /** Types these lines, and then Ctrl-D. */
  private PasswordInput.Prompt typing(String... lines) {
    Deque<String> left = new ArrayDeque<>(List.of(lines));
    return question -> {
      questions.add(question);
      return left.isEmpty() ? null : left.removeFirst().toCharArray();
    };
  }

  @Test
  void a_password_is_typed_twice() {
    assertThat(PasswordInput.typed(typing("love of engines", "love of engines")).reveal())
        .isEqualTo("love of engines");
    assertThat(questions).containsExactly("Password: ", "Again: ");
  }

  @Test
  void one_that_the_terminal_garbled_is_refused() {
    assertThatThrownBy(() -> PasswordInput.typed(typing("l\uFFFD\uFFFDve of engines")))
        .hasMessage(
            "The password has a character that did not come through; use a terminal whose locale is"
                + " one of UTF-8, such as C.UTF-8, or a file in UTF-8.");
  }

  @Test
  void two_that_differ_are_refused() {
    assertThatThrownBy(() -> PasswordInput.typed(typing("love of engines", "love of engine")))
        .isInstanceOf(CommandFailure.class)
        .hasMessage("The two passwords differ; run the command again.");
  }

  @Test
  void who_types_ctrl_d_is_not_asked_again() {
    assertThatThrownBy(() -> PasswordInput.typed(typing()))
        .hasMessage("No password was typed, and nothing was changed.");
    assertThat(questions).containsExactly("Password: ");
    assertThatThrownBy(() -> PasswordInput.typed(typing("love of engines")))
        .hasMessage("No password was typed, and nothing was changed.");
  }

  @Test
  void one_that_is_too_short_need_not_be_typed_again() {
    assertThatThrownBy(() -> PasswordInput.typed(typing("")))
        .hasMessage("The password is shorter than 8 characters; give a longer one.");
    assertThatThrownBy(() -> PasswordInput.typed(typing("engines")))
        .hasMessage("The password is shorter than 8 characters; give a longer one.");
    assertThat(questions).containsExactly("Password: ", "Password: ");
  }
}
