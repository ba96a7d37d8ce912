package dev.linkcard.skill.account;

import dev.linkcard.skill.api.ApiClient;
import java.time.Instant;
import java.util.Set;

/**
 * The account of the person who is speaking. Handlers get this, and never a token.
 *
 * @param subject the account at the service; key stores by it, since Alexa's user id changes
 * @param scopes what the skill may do
 * @param expiresAt the end of the access token's life
 * @param api calls the service's API on behalf of the account
 */
public record LinkedAccount(String subject, Set<String> scopes, Instant expiresAt, ApiClient api) {}
