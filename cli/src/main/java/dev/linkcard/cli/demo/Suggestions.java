package dev.linkcard.cli.demo;

import dev.linkcard.emulator.skill.SkillSetup;
import java.util.Locale;

/** Utterances to try with Cadenza, and who can log in. */
final class Suggestions {
  private Suggestions() {}

  static SkillSetup in(String locale, SkillSetup skill) {
    SkillSetup localised = skill.in(Locale.forLanguageTag(locale));
    SkillSetup suggesting =
        locale.startsWith("de")
            ? localised.suggesting(
                "frag cadenza was meine playlists sind",
                "öffne cadenza",
                "frag cadenza was auf morning run ist")
            : localised.suggesting(
                "ask cadenza what my playlists are",
                "open cadenza",
                "ask cadenza what is on morning run",
                "ask cadenza to add second wind to deep focus");
    return suggesting.noting(
        "Log in as ada with the password lovelace, or as ben with britten: ben has Kitchen Disco and Road Trip.");
  }
}
