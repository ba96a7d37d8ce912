/** The person at the browser, played. */
@NullMarked
package dev.linkcard.useragent;

import org.jspecify.annotations.NullMarked;
