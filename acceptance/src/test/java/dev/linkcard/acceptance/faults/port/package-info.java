/** Owns the choice of ports that stay free while whoever listened there is down. */
@NullMarked
package dev.linkcard.acceptance.faults.port;

import org.jspecify.annotations.NullMarked;
