/** Is that authorization server fit for Alexa? */
@NullMarked
package dev.linkcard.doctor;

import org.jspecify.annotations.NullMarked;
