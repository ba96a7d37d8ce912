package dev.linkcard.bench.stockspring;

import javax.sql.DataSource;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.oauth2.server.authorization.JdbcOAuth2AuthorizationConsentService;
import org.springframework.security.oauth2.server.authorization.JdbcOAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationConsentService;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.client.JdbcRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.provisioning.JdbcUserDetailsManager;

/**
 * The smallest application that gives Spring's authorization server a database: the four JDBC beans
 * of its documentation. All else is Boot's: filter chains, log-in page, consent page, keys.
 */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
public class StockApplication {

  /** Runs until it is stopped. */
  public static void main(String[] arguments) {
    SpringApplication.run(StockApplication.class, arguments);
  }

  @Bean
  RegisteredClientRepository clients(JdbcOperations database) {
    return new JdbcRegisteredClientRepository(database);
  }

  @Bean
  OAuth2AuthorizationService authorizations(
      JdbcOperations database, RegisteredClientRepository clients) {
    return new JdbcOAuth2AuthorizationService(database, clients);
  }

  @Bean
  OAuth2AuthorizationConsentService consents(
      JdbcOperations database, RegisteredClientRepository clients) {
    return new JdbcOAuth2AuthorizationConsentService(database, clients);
  }

  @Bean
  UserDetailsService accounts(DataSource database) {
    return new JdbcUserDetailsManager(database);
  }
}
