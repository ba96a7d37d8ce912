/** Keycloak, its distribution set up for production. */
@NullMarked
package dev.linkcard.bench.keycloak;

import org.jspecify.annotations.NullMarked;
