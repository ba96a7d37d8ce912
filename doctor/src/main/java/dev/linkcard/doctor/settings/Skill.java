package dev.linkcard.doctor.settings;

import dev.linkcard.accountlinking.AccountLinkingSettings;
import dev.linkcard.accountlinking.GrantKind;

/** What the checks of this package look at: the settings, and whose they are. */
public record Skill(AccountLinkingSettings settings, SkillType type) {

  boolean usesCode() {
    return settings.type() == GrantKind.AUTH_CODE;
  }
}
