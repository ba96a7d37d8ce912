/**
 * The authorization server: Spring Boot with Spring Security's authorization server for log-in,
 * sessions, request parsing and metadata; what becomes of codes and tokens is decided by grants.
 * This package is the wiring.
 */
@NullMarked
package dev.linkcard.server;

import org.jspecify.annotations.NullMarked;
