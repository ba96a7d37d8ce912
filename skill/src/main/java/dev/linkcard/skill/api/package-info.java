/** Calls to the service's API on behalf of an account. */
@NullMarked
package dev.linkcard.skill.api;

import org.jspecify.annotations.NullMarked;
