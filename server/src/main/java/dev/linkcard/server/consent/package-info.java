/**
 * The consent page and its decision. No state is kept between the two: the page carries the
 * authorization request, and it is checked anew.
 */
@NullMarked
package dev.linkcard.server.consent;

import org.jspecify.annotations.NullMarked;
