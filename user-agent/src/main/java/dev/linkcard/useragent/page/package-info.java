/**
 * Owns what is on a page and what a person does with it: which form logs in, which button allows or
 * denies, what is sent when it is pressed (HTML Living Standard, form submission), and what the
 * page complains about. Sends nothing itself: a move carries the request to send.
 */
@NullMarked
package dev.linkcard.useragent.page;

import org.jspecify.annotations.NullMarked;
