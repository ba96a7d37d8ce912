package dev.linkcard.grants.audit;

import dev.linkcard.grants.oauth.ClientId;
import dev.linkcard.grants.oauth.GrantId;
import dev.linkcard.grants.oauth.Subject;
import java.time.Instant;

/** Says when what happened to which grant, whose it is and which client's. */
public record AuditEvent(
    Instant at, Event event, ClientId client, Subject subject, GrantId grant) {}
