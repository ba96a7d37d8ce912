package dev.linkcard.accountlinking;

import java.net.URI;

/**
 * One entry of {@code authorizationUrlsByPlatform}: where the Alexa app on a phone goes instead of
 * the browser.
 *
 * @param platformType {@code iOS} or {@code Android}, in this spelling
 * @param platformAuthorizationUrl a Universal Link or App Link
 */
public record PlatformUrl(String platformType, URI platformAuthorizationUrl) {}
