/** What a skill service needs to serve linked accounts. */
@NullMarked
package dev.linkcard.skill;

import org.jspecify.annotations.NullMarked;
