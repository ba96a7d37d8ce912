/**
 * Owns the words of the checker: requirement, severity, verdict, finding, citation; and the one
 * place where a check is run, so that none can stop the others. Knows nothing of what is checked.
 */
@NullMarked
package dev.linkcard.doctor.check;

import org.jspecify.annotations.NullMarked;
