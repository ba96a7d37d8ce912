package dev.linkcard.doctor.check;

/**
 * One requirement and how to find out about it. Stateless.
 *
 * @param <S> what it looks at
 */
public interface Check<S> {

  /** Returns what must hold. */
  Requirement requirement();

  /** Looks. Whatever is thrown becomes a finding. */
  Outcome examine(S subject);
}
