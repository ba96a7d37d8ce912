package dev.linkcard.server.accounts;

/**
 * What an account can be logged in to with: a password in plain, or as another system hashed it.
 */
public sealed interface Credential permits Password, PasswordHash {}
