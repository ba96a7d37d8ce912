/**
 * What a skill service needs to serve linked accounts, on the ASK SDK: {@link
 * dev.linkcard.skill.AccountLinking} puts handlers behind a gate, {@link
 * dev.linkcard.skill.SkillEndpoint} takes requests from Alexa alone. This package is the wiring.
 */
@NullMarked
package dev.linkcard.skill;

import org.jspecify.annotations.NullMarked;
