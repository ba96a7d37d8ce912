package dev.linkcard.grants.audit;

import java.time.Instant;

/** Says when a request came, and from where. */
public record Occasion(Instant at, Origin origin) {}
