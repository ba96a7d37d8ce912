/**
 * Owns a replica of the authorization server as a process: started from the built command, killed
 * without warning, and started again on the same port.
 */
@NullMarked
package dev.linkcard.acceptance.faults.replica;

import org.jspecify.annotations.NullMarked;
