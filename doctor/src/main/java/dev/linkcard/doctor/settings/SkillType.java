package dev.linkcard.doctor.settings;

/** The kind of skill, as far as account linking has rules of its own for it. */
public enum SkillType {
  /** May use either grant. */
  CUSTOM("custom", false),
  /** Authorization code grant only, and at least one scope. */
  SMART_HOME("smart home", true),
  /** Authorization code grant only. */
  VIDEO("video", true),
  /** Authorization code grant only. */
  MUSIC("music", true);

  private final String shown;
  private final boolean codeOnly;

  SkillType(String shown, boolean codeOnly) {
    this.shown = shown;
    this.codeOnly = codeOnly;
  }

  boolean isCodeOnly() {
    return codeOnly;
  }

  @Override
  public String toString() {
    return shown;
  }
}
