package dev.linkcard.doctor.check;

/**
 * What must hold.
 *
 * @param id lower case, with hyphens, such as {@code cfg-https-443}; stable
 * @param severity of the worst breach
 * @param sentence says what holds where the check passes
 */
public record Requirement(String id, Severity severity, String sentence, Citation citation) {

  /** Refuses an id of another form. */
  public Requirement {
    if (!id.matches("[a-z]+(-[a-z0-9]+)+")) {
      throw new IllegalArgumentException("\"" + id + "\" is not the id of a check.");
    }
  }
}
