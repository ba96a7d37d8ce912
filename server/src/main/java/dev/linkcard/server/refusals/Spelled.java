package dev.linkcard.server.refusals;

import org.springframework.security.oauth2.core.OAuth2Error;

/** A refusal whose constant stands elsewhere: in grants, or behind an exception of Spring's. */
public record Spelled(int status, String error, String text) implements Refused {
  /** Takes over what an exception carries. */
  public static Spelled of(int status, OAuth2Error error) {
    String text = error.getDescription() == null ? "" : error.getDescription();
    return new Spelled(status, error.getErrorCode(), text);
  }
}
