package dev.linkcard.server.accounts;

import dev.linkcard.grants.oauth.Subject;

/**
 * A person who can log in.
 *
 * @param subject what tokens stand for; never changes
 * @param name what the person types at log-in; case matters
 */
public record Account(Subject subject, String name) {}
