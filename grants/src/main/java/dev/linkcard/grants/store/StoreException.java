package dev.linkcard.grants.store;

/**
 * Says in one sentence what the database did not do, which database, and what mends it. The only
 * exception of this module; a refusal is an answer, never an exception.
 */
public final class StoreException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  StoreException(String sentence, Throwable cause) {
    super(sentence, cause);
  }
}
