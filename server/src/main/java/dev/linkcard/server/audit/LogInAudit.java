package dev.linkcard.server.audit;

import dev.linkcard.grants.audit.AuditLog;
import dev.linkcard.grants.audit.Event;
import dev.linkcard.grants.oauth.Subject;
import dev.linkcard.server.accounts.Account;
import dev.linkcard.server.accounts.Accounts;
import java.time.Clock;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authentication.event.AuthenticationFailureBadCredentialsEvent;
import org.springframework.security.authentication.event.InteractiveAuthenticationSuccessEvent;
import org.springframework.security.authentication.event.LogoutSuccessEvent;
import org.springframework.security.core.Authentication;

/**
 * Records every log-in, good and bad, and every log-out, as Spring tells of them; a good one when
 * its session is there. What was typed as a name is not kept: it may have been a password. Log-ins
 * that were refused without a look at the password are not recorded, so that nobody can fill the
 * table with them.
 */
public final class LogInAudit {
  private final Accounts accounts;
  private final Recorder recorder;

  /** Finds the subjects in {@code accounts}, and records in {@code log}. */
  public LogInAudit(Accounts accounts, AuditLog log, Clock clock) {
    this.accounts = accounts;
    this.recorder = new Recorder(log, clock);
  }

  @EventListener
  void begun(InteractiveAuthenticationSuccessEvent event) {
    record(Event.LOGGED_IN, event.getAuthentication());
  }

  @EventListener
  void failed(AuthenticationFailureBadCredentialsEvent event) {
    record(Event.LOG_IN_FAILED, event.getAuthentication());
  }

  @EventListener
  void left(LogoutSuccessEvent event) {
    record(Event.LOGGED_OUT, event.getAuthentication());
  }

  /** Leaves out clients, which prove themselves at every request. */
  private void record(Event event, Authentication person) {
    if (person instanceof UsernamePasswordAuthenticationToken) {
      Optional<Subject> subject = accounts.find(person.getName()).map(Account::subject);
      recorder.person(event, subject);
    }
  }
}
