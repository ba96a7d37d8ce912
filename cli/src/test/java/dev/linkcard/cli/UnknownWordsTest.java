package dev.linkcard.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnknownWordsTest {
  @Test
  void an_unknown_command_is_named_with_those_that_there_are() {
    Ran.linkcard("dmeo")
        .refused(
            "linkcard has no command dmeo; its commands are demo, doctor, emulator, server."
                + " See linkcard --help.");
    Ran.linkcard("server", "links", "end")
        .refused(
            "linkcard server links has no command end; its commands are list, revoke."
                + " See linkcard server links --help.");
  }

  @Test
  void a_word_that_begins_with_an_at_sign_names_no_file(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("words"), "--help");

    Ran.linkcard("server", "links", "list", "@" + file)
        .refused(
            "linkcard server links list does not take \"@"
                + file
                + "\"; leave it out. See linkcard server links list --help.");
  }

  @Test
  void a_group_of_commands_needs_one() {
    Ran.linkcard("server", "links")
        .refused(
            "linkcard server links needs a command: list, revoke."
                + " See linkcard server links --help.");
  }

  @Test
  void a_word_too_many_is_named() {
    Ran.linkcard("server", "links", "list", "ada")
        .refused(
            "linkcard server links list does not take \"ada\"; leave it out."
                + " See linkcard server links list --help.");
  }

  @Test
  void an_option_that_stands_too_early_is_named_and_not_passed_over() {
    Ran.linkcard("server", "--data", "here", "links", "list")
        .refused(
            "--data stands too early; write it after list. See linkcard server links list --help.");
  }

  @Test
  void the_help_marks_what_is_required() {
    assertThat(Ran.linkcard("server", "init", "--help").out())
        .contains("Options (* is required):")
        .containsPattern("(?m)^\\* +--vendor-id=ID ")
        .containsPattern("(?m)^ +--name=NAME ");
  }
}
