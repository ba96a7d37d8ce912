/**
 * Owns the checks that read the account linking settings and nothing else: no network, no clock.
 * Each class is one requirement of Amazon's schema or requirements page, with ids {@code cfg-…}.
 */
@NullMarked
package dev.linkcard.doctor.settings;

import org.jspecify.annotations.NullMarked;
