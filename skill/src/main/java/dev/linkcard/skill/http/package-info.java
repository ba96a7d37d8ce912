/**
 * Calls with a deadline and a longest answer, so that nothing that a server does can hold a skill
 * up.
 */
@NullMarked
package dev.linkcard.skill.http;

import org.jspecify.annotations.NullMarked;
