/** Cadenza's skill: handlers on the ASK SDK, behind the gate of account linking. */
@NullMarked
package dev.linkcard.demo.skill;

import org.jspecify.annotations.NullMarked;
