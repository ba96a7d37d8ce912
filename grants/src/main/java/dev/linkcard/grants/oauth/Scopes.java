package dev.linkcard.grants.oauth;

import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Says what a client may do (RFC 6749 section 3.3); no scope at all is allowed, as an Alexa skill
 * may ask for none.
 *
 * @param values the scopes, each of the characters that section 3.3 allows, at most 1000 in total
 */
public record Scopes(SortedSet<String> values) {

  private static final Pattern GRAMMAR = Pattern.compile("[!#-\\[\\]-~]+");
  private static final int LONGEST = 1000;

  /** Refuses, with {@link IllegalArgumentException}, what is no scope. */
  public Scopes {
    if (!areScopes(values)) {
      throw new IllegalArgumentException(
          "Scopes are printable ASCII without space, quote or backslash, 1000 characters at most.");
    }
    values = Collections.unmodifiableSortedSet(new TreeSet<>(values));
  }

  /** Makes scopes of single names. */
  public static Scopes of(String... names) {
    return new Scopes(new TreeSet<>(Arrays.asList(names)));
  }

  /** Stands for no scope at all. */
  public static Scopes none() {
    return of();
  }

  /** Reads a {@code scope} parameter: names parted by spaces; empty when one is no scope. */
  public static Optional<Scopes> parse(String text) {
    SortedSet<String> names = new TreeSet<>(Arrays.asList(text.split(" ", -1)));
    names.remove("");
    return areScopes(names) ? Optional.of(new Scopes(names)) : Optional.empty();
  }

  /** Tells whether every one of {@code others} is among these. */
  public boolean include(Scopes others) {
    return values.containsAll(others.values);
  }

  /** Leaves out what is not among {@code others}. */
  public Scopes within(Scopes others) {
    SortedSet<String> common = new TreeSet<>(values);
    common.retainAll(others.values);
    return new Scopes(common);
  }

  /** Tells whether there is no scope. */
  public boolean isEmpty() {
    return values.isEmpty();
  }

  /** Spells the scopes as the {@code scope} parameter does: in alphabetical order, by spaces. */
  @Override
  public String toString() {
    return String.join(" ", values);
  }

  private static boolean areScopes(Collection<String> names) {
    return String.join(" ", names).length() <= LONGEST
        && names.stream().allMatch(name -> GRAMMAR.matcher(name).matches());
  }
}
