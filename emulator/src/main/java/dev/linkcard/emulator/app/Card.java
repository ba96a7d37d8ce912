package dev.linkcard.emulator.app;

import java.time.Instant;

/**
 * A card in the Alexa app.
 *
 * @param id counts from 1
 * @param at when it arrived, on the emulator's clock
 * @param type {@code LinkAccount}, {@code Simple}, {@code Standard} or {@code
 *     AskForPermissionsConsent}
 * @param title empty where the type has none
 * @param text empty where the type has none
 */
public record Card(int id, Instant at, String type, String title, String text) {}
