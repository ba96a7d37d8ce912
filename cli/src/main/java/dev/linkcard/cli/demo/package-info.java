/**
 * The demo: an authorization server, Cadenza and Alexa's half in one process, on ports of their
 * own, talking HTTP.
 */
@NullMarked
package dev.linkcard.cli.demo;

import org.jspecify.annotations.NullMarked;
