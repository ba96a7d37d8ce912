/**
 * Figures for whoever runs the server: how often each decision was taken, how long each endpoint
 * took, and how the machine does; and whether the server is healthy. They are shown on a port of
 * their own, to this machine alone.
 */
@NullMarked
package dev.linkcard.server.metrics;

import org.jspecify.annotations.NullMarked;
