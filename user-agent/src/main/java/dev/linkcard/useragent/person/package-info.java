/**
 * Owns who sits at the browser: the account to log in with, and what to answer when asked for
 * consent. Knows nothing of pages.
 */
@NullMarked
package dev.linkcard.useragent.person;

import org.jspecify.annotations.NullMarked;
