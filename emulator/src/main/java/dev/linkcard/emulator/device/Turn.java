package dev.linkcard.emulator.device;

import java.time.Instant;

/**
 * One utterance and what became of it.
 *
 * @param id counts from 1
 * @param at when it was said, on the emulator's clock
 * @param said the utterance
 * @param understood the intent, or {@code LaunchRequest}; empty if the skill was not called
 * @param speech what Alexa says, without marks
 * @param cause why Alexa had to speak for the skill; empty if the skill answered well
 */
public record Turn(
    int id, Instant at, String said, String understood, String speech, String cause) {}
