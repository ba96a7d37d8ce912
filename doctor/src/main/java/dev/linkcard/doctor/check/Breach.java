package dev.linkcard.doctor.check;

import java.util.function.UnaryOperator;

/**
 * One way in which a requirement is broken.
 *
 * @param evidence a sentence that says what was seen
 * @param mend a sentence that says what to change
 */
public record Breach(Severity severity, String evidence, String mend) {

  Breach masked(UnaryOperator<String> mask) {
    return new Breach(severity, mask.apply(evidence), mask.apply(mend));
  }
}
