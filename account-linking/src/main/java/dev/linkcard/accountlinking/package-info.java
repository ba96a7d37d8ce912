/** Alexa's account linking settings, regions, redirect URLs and limits, as types. No I/O. */
@NullMarked
package dev.linkcard.accountlinking;

import org.jspecify.annotations.NullMarked;
