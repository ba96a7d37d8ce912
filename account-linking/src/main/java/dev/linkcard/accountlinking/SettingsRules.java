package dev.linkcard.accountlinking;

import java.util.ArrayList;
import java.util.List;

/** The rules of Amazon's account linking schema that need no network. */
final class SettingsRules {
  /** Amazon's schema: at most 15 scopes and 15 domains. */
  private static final int MOST = 15;

  private SettingsRules() {}

  static List<String> problems(AccountLinkingSettings settings) {
    List<String> problems = new ArrayList<>();
    if (settings.type() == GrantKind.AUTH_CODE) {
      requireTokenEndpoint(settings, problems);
    }
    limit("scopes", settings.scopes().size(), problems);
    limit("domains", settings.domains().size(), problems);
    for (String scope : settings.scopes()) {
      if (scope.isBlank() || scope.contains(" ")) {
        problems.add(
            "scopes has the entry \"" + scope + "\"; write one scope an entry, without spaces.");
      }
    }
    for (PlatformUrl url : settings.authorizationUrlsByPlatform()) {
      if (!List.of("iOS", "Android").contains(url.platformType())) {
        problems.add("platformType is \"" + url.platformType() + "\"; write iOS or Android.");
      }
    }
    return List.copyOf(problems);
  }

  private static void requireTokenEndpoint(AccountLinkingSettings settings, List<String> problems) {
    if (settings.accessTokenUrl().isEmpty()) {
      problems.add("accessTokenUrl is missing; AUTH_CODE needs the address of the token endpoint.");
    }
    if (settings.accessTokenScheme().isEmpty()) {
      problems.add("accessTokenScheme is missing; write HTTP_BASIC or REQUEST_BODY_CREDENTIALS.");
    }
    if (settings.clientSecret().isEmpty()) {
      problems.add(
          "clientSecret is missing; AUTH_CODE needs Alexa's secret at the authorization server.");
    }
  }

  private static void limit(String field, int size, List<String> problems) {
    if (size > MOST) {
      problems.add(field + " has " + size + " entries; Amazon takes at most " + MOST + ".");
    }
  }
}
