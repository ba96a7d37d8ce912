package dev.linkcard.server;

import dev.linkcard.grants.Grants;
import dev.linkcard.server.accounts.Accounts;
import dev.linkcard.server.audit.LogInAudit;
import dev.linkcard.server.session.PasswordLogIn;
import dev.linkcard.server.throttle.Throttle;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What looks at passwords, and what writes down who did. */
@Configuration(proxyBeanMethods = false)
class LogInApplication {
  @Bean
  LogInAudit logInAudit(Accounts accounts, Grants grants, ServerSettings settings) {
    return new LogInAudit(accounts, grants.audit(), settings.clock());
  }

  /** The only way to log in; Spring makes one of its own where it finds none. */
  @Bean
  PasswordLogIn passwords(Accounts accounts, Throttle throttle, ServerSettings settings) {
    return new PasswordLogIn(accounts, throttle, settings.clock());
  }
}
