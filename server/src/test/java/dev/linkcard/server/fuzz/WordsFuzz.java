package dev.linkcard.server.fuzz;

import dev.linkcard.grants.code.Challenge;
import dev.linkcard.grants.oauth.ClientId;
import dev.linkcard.grants.oauth.RedirectUri;
import dev.linkcard.grants.oauth.Scopes;
import dev.linkcard.grants.secret.Verifier;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Client identifiers, redirect URIs, scopes, challenges and verifiers are what they say. */
public final class WordsFuzz {
  private WordsFuzz() {}

  /** Called by Jazzer. */
  public static void fuzzerTestOneInput(byte[] input) {
    String text = new String(input, StandardCharsets.UTF_8);
    ClientId.parse(text).ifPresent(id -> check(id.value().equals(text), "another client"));
    RedirectUri.parse(text).ifPresent(uri -> checkUri(uri.value(), text));
    Optional<Scopes> scopes = Scopes.parse(text);
    scopes.ifPresent(
        all -> check(Scopes.parse(all.toString()).equals(scopes), "scopes change when spelled"));
    Challenge.parse(text)
        .ifPresent(
            challenge ->
                check(challenge.isAbsent() || text.matches("[A-Za-z0-9_-]{43}"), "no challenge"));
    Verifier verifier = new Verifier(text);
    if (verifier.isWellFormed()) {
      check(!Challenge.of(verifier).isAbsent(), "a verifier without a challenge");
    }
    check(!verifier.toString().contains(text) || text.length() < 16, "a verifier was printed");
  }

  private static void checkUri(String value, String text) {
    check(value.equals(text), "another redirect URI");
    check(URI.create(value).isAbsolute() && value.indexOf('#') < 0, "no redirect URI");
    check(value.chars().noneMatch(c -> c <= ' ' || c == '\\'), "white space in a redirect URI");
  }

  private static void check(boolean holds, String otherwise) {
    if (!holds) {
      throw new AssertionError(otherwise);
    }
  }
}
