/** Owns the people at their browsers: each logs in once, and allows link after link. */
@NullMarked
package dev.linkcard.acceptance.faults.consent;

import org.jspecify.annotations.NullMarked;
