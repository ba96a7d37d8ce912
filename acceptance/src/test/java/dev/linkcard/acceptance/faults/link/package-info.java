/**
 * Owns Alexa's side of a link: it keeps the last refresh token that it received, tries again with
 * that one when no answer came, and writes down what happened, tokens as marks only.
 */
@NullMarked
package dev.linkcard.acceptance.faults.link;

import org.jspecify.annotations.NullMarked;
