/** Cadenza's API: bearer tokens, verified at the authorization server, and JSON. */
@NullMarked
package dev.linkcard.demo.api;

import org.jspecify.annotations.NullMarked;
