/** {@code linkcard server accounts}: the people who can log in, one by one or from a file. */
@NullMarked
package dev.linkcard.cli.server.accounts;

import org.jspecify.annotations.NullMarked;
