package dev.linkcard.doctor.check;

/** How much a breach matters, the worst last. */
public enum Severity {
  /** Good to know. */
  INFO,
  /** Works today, or for most; Amazon or the RFC advises against it, or it failed in the field. */
  WARNING,
  /** Linking or its security breaks, by a written rule. */
  ERROR
}
