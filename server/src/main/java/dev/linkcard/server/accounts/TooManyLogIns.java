package dev.linkcard.server.accounts;

import org.springframework.security.authentication.AuthenticationServiceException;

/** Passwords could not be looked at in time, since too many wait for it. */
public final class TooManyLogIns extends AuthenticationServiceException {
  private static final long serialVersionUID = 1L;

  TooManyLogIns() {
    super("Too many people log in at once.");
  }
}
