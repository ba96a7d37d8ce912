package dev.linkcard.skill.api;

/**
 * The API did not serve the account. The gate turns it into the answer that fits, so that no
 * handler has to.
 */
public final class ApiTrouble extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** What the person has to do. */
  public enum Cure {
    /** Link again: the API does not take the access token (401). */
    RELINK,
    /** Try later: the API is out of order, too slow, or refused the call itself. */
    TRY_LATER
  }

  private final Cure cure;

  ApiTrouble(Cure cure, String sentence) {
    super(sentence);
    this.cure = cure;
  }

  /** Returns what the person has to do. */
  public Cure cure() {
    return cure;
  }
}
