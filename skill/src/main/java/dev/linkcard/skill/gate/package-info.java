/**
 * Lets a handler see linked accounts alone, and answers everyone else with speech and the account
 * linking card.
 */
@NullMarked
package dev.linkcard.skill.gate;

import org.jspecify.annotations.NullMarked;
