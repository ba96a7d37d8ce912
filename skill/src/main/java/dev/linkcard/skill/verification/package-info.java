/**
 * Proves that a request comes from Alexa, before anything of it is parsed (Amazon: Host a custom
 * skill as a web service).
 */
@NullMarked
package dev.linkcard.skill.verification;

import org.jspecify.annotations.NullMarked;
