package dev.linkcard.server.pages;

import java.util.Map;

/**
 * The service whose accounts these are.
 *
 * @param name such as {@code Cadenza}
 * @param scopes scope to what it allows, in words
 */
public record Service(String name, Map<String, String> scopes) {
  /** Returns the first letter of the name; empty where there is none. */
  String initial() {
    String text = name.strip();
    return text.isEmpty() ? "" : Character.toString(text.codePointAt(0));
  }

  /** Returns a scope with its words; a scope without words stands for itself. */
  public ScopeText describe(String scope) {
    return new ScopeText(scope, scopes.getOrDefault(scope, scope));
  }

  /**
   * A scope for people.
   *
   * @param name the scope
   * @param text what it allows
   */
  public record ScopeText(String name, String text) {}
}
