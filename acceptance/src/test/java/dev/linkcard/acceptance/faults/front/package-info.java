/**
 * Owns what stands between Alexa and the replicas: a TCP proxy that gives each exchange to the next
 * replica, and has one door for each mishap on the way. It reads bytes, and knows nothing of OAuth.
 */
@NullMarked
package dev.linkcard.acceptance.faults.front;

import org.jspecify.annotations.NullMarked;
