/** Checks of account linking settings and the authorization server that they name. */
@NullMarked
package dev.linkcard.cli.doctor;

import org.jspecify.annotations.NullMarked;
