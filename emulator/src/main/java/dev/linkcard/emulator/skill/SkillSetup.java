package dev.linkcard.emulator.skill;

import dev.linkcard.accountlinking.AccountLinkingSettings;
import dev.linkcard.accountlinking.GrantKind;
import dev.linkcard.accountlinking.Region;
import dev.linkcard.emulator.model.InteractionModel;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A skill as the developer console knows it.
 *
 * @param name the name in the skill store, such as {@code Cadenza}
 * @param skillId such as {@code amzn1.ask.skill.…}
 * @param endpoint where requests are posted to
 * @param model its interaction model
 * @param locale the language of the device, which also decides the region
 * @param settings its account linking settings, or null if it has none
 * @param suggestions utterances to try, in the order in which to show them
 * @param note what whoever tries the skill should know, such as a log-in; empty for nothing
 */
public record SkillSetup(
    String name,
    String skillId,
    URI endpoint,
    InteractionModel model,
    Locale locale,
    @Nullable AccountLinkingSettings settings,
    List<String> suggestions,
    String note) {
  /** Refuses settings that Amazon would refuse, and what the emulator does not play. */
  public SkillSetup {
    suggestions = List.copyOf(suggestions);
    List<String> problems = settings == null ? List.of() : settings.problems();
    if (!problems.isEmpty()) {
      throw new IllegalArgumentException(
          "The account linking settings are wrong: " + problems.get(0));
    }
    if (settings != null && settings.type() != GrantKind.AUTH_CODE) {
      throw new IllegalArgumentException(
          "The account linking settings have the type IMPLICIT; the emulator plays AUTH_CODE"
              + " alone.");
    }
    boolean http = List.of("http", "https").contains(String.valueOf(endpoint.getScheme()));
    if (!http || endpoint.getHost() == null) {
      throw new IllegalArgumentException(
          "The skill's endpoint is " + endpoint + "; write http:// or https:// and a host.");
    }
  }

  /** Describes a skill that speaks American English and suggests to open it. */
  public static SkillSetup of(String name, String skillId, URI endpoint, InteractionModel model) {
    return new SkillSetup(
        name,
        skillId,
        endpoint,
        model,
        Locale.US,
        null,
        List.of("open " + model.invocationName()),
        "");
  }

  /** Returns the same skill with account linking. */
  public SkillSetup linkedBy(AccountLinkingSettings given) {
    return new SkillSetup(name, skillId, endpoint, model, locale, given, suggestions, note);
  }

  /** Returns the same skill on a device of another language. */
  public SkillSetup in(Locale given) {
    return new SkillSetup(name, skillId, endpoint, model, given, settings, suggestions, note);
  }

  /** Returns the same skill with other utterances to try. */
  public SkillSetup suggesting(String... given) {
    return new SkillSetup(name, skillId, endpoint, model, locale, settings, List.of(given), note);
  }

  /** Returns the same skill with a note for whoever tries it. */
  public SkillSetup noting(String given) {
    return new SkillSetup(name, skillId, endpoint, model, locale, settings, suggestions, given);
  }

  /** Returns the account linking settings, if the skill has account linking. */
  public Optional<AccountLinkingSettings> accountLinking() {
    return Optional.ofNullable(settings);
  }

  /** Returns the region whose redirect URL and API address serve the device. */
  public Region region() {
    return Region.of(locale);
  }
}
