/**
 * Is that authorization server, and that skill, fit for Alexa? This package asks every check in
 * turn and hands the findings over; what a check, a verdict and a finding are is {@code check}'s to
 * say, and the checks stand in the folder of what they look at: {@code settings}, {@code
 * authorization}, {@code token}.
 */
@NullMarked
package dev.linkcard.doctor;

import org.jspecify.annotations.NullMarked;
