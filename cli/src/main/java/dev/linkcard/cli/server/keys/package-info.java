/** {@code linkcard server keys}: what signs ID tokens and JWT access tokens. */
@NullMarked
package dev.linkcard.cli.server.keys;

import org.jspecify.annotations.NullMarked;
