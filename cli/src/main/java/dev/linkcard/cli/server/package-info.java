/** {@code linkcard server}: the authorization server as a process, and the commands around it. */
@NullMarked
package dev.linkcard.cli.server;

import org.jspecify.annotations.NullMarked;
