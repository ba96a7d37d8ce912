package dev.linkcard.server.openid;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** What a client wants the person to be asked (OpenID Connect Core §3.1.2.1, {@code prompt}). */
enum Prompt {
  /** Nothing at all: answer from what is known, or with an error. */
  NONE,
  /** A fresh log-in. */
  LOGIN,
  /** The consent page, even where the consent is known. */
  CONSENT,
  /** Which account: here that is a fresh log-in, where any account can be named. */
  SELECT_ACCOUNT;

  /** Reads the parameter, words parted by spaces; unknown words count for nothing. */
  static Set<Prompt> parse(String text) {
    Set<Prompt> prompts = EnumSet.noneOf(Prompt.class);
    for (Prompt prompt : values()) {
      if (Arrays.asList(text.split(" ")).contains(prompt.name().toLowerCase(Locale.ROOT))) {
        prompts.add(prompt);
      }
    }
    return prompts;
  }
}
