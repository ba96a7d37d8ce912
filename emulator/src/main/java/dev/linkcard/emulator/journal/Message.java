package dev.linkcard.emulator.journal;

import java.time.Instant;
import java.util.List;

/**
 * One message between two parties, its secrets masked.
 *
 * @param seq the place in the journal, from 1
 * @param exchange the number that a request shares with its response
 * @param at when it was recorded, on the emulator's clock
 * @param from who sent it
 * @param to who was meant to get it
 * @param kind request, response or note
 * @param label the line above the arrow
 * @param problem whether something went wrong here
 * @param head the start line and the headers, one a line; empty for speech and cards
 * @param body the body as text; empty if there is none
 */
public record Message(
    long seq,
    long exchange,
    Instant at,
    Party from,
    Party to,
    Kind kind,
    String label,
    boolean problem,
    List<String> head,
    String body) {
  long characters() {
    return label.length() + body.length() + head.stream().mapToLong(String::length).sum();
  }
}
