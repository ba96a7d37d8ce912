package dev.linkcard.server.refusals;

import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;

/** Carries a refusal of a client's request through Spring's filters, which know no other way. */
public final class RefusedClient extends OAuth2AuthenticationException {
  private static final long serialVersionUID = 1L;

  private final transient Refused reason;

  /** Makes the exception of a reason. */
  public RefusedClient(Refused reason) {
    super(new OAuth2Error(reason.error(), reason.text(), null));
    this.reason = reason;
  }

  /** Returns the reason. */
  public Refused reason() {
    return reason;
  }
}
