package dev.linkcard.doctor.check;

/** What a check came to. */
public enum Verdict {
  /** The requirement holds. */
  PASSED,
  /** The requirement is broken; how badly is the finding's severity. */
  FAILED,
  /** The requirement says nothing about this skill. */
  NOT_APPLICABLE,
  /** Nobody asked for it, or what it needs was not to be had. */
  NOT_RUN,
  /** The check itself broke; nothing is known about the requirement. */
  CRASHED
}
