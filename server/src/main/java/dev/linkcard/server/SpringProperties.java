package dev.linkcard.server;

import dev.linkcard.server.audit.AuditLines;
import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.web.server.servlet.context.AnnotationConfigServletWebServerApplicationContext;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;

/** What Spring Boot is told, so that nobody has to know its settings. */
final class SpringProperties {
  private static final Map<String, Object> FIXED =
      Map.ofEntries(
          Map.entry("spring.main.web-application-type", "servlet"),
          Map.entry("spring.jmx.enabled", "false"),
          Map.entry("spring.threads.virtual.enabled", "true"),
          Map.entry("spring.thymeleaf.prefix", "classpath:/dev/linkcard/server/pages/"),
          Map.entry("spring.messages.basename", "dev/linkcard/server/messages"),
          Map.entry("spring.messages.fallback-to-system-locale", "false"),
          Map.entry("spring.mvc.static-path-pattern", "/assets/**"),
          Map.entry(
              "spring.web.resources.static-locations", "classpath:/dev/linkcard/server/assets/"),
          // A start that fails is told by its exception, once.
          off("org.springframework.boot.diagnostics.LoggingFailureAnalysisReporter"),
          off("org.springframework.boot.SpringApplication"),
          off("org.springframework.boot.tomcat.servlet.DeferredServletContainerInitializers"),
          off(AnnotationConfigServletWebServerApplicationContext.class.getName()),
          Map.entry("server.tomcat.threads.max", "200"),
          // How long a worker waits for the next bytes of a body; between requests, none waits.
          Map.entry("server.tomcat.connection-timeout", "5s"),
          Map.entry("server.tomcat.keep-alive-timeout", "60s"),
          // An authorization request of 16 KiB passes through two addresses and a redirect.
          Map.entry("server.max-http-request-header-size", "32KB"),
          Map.entry("server.tomcat.max-http-response-header-size", "32KB"),
          // WireCheck reads parameters, and nothing else does.
          Map.entry("spring.mvc.formcontent.filter.enabled", "false"),
          Map.entry("spring.servlet.multipart.enabled", "false"),
          // ProxyValve reads what proxies tell, and nothing else does.
          Map.entry("server.forward-headers-strategy", "none"),
          // A request that is being answered when the server is closed has its answer.
          Map.entry("server.shutdown", "graceful"),
          Map.entry("spring.lifecycle.timeout-per-shutdown-phase", "5s"),
          // Warns that H2 is newer than what it was tested with; our tests run on this very H2.
          Map.entry("logging.level.org.flywaydb", "error"),
          // Asks who is logged in, also for a page about a database that is away.
          Map.entry("spring.mvc.publish-request-handled-events", "false"),
          // Has a stack trace for each connection that breaks; an outage is told once, by Outage.
          Map.entry("logging.level.com.zaxxer.hikari", "error"),
          off(UsernamePasswordAuthenticationFilter.class.getName()),
          // An address that is not there is the browser's mistake, and no line in the log.
          Map.entry("logging.level.org.springframework.web.servlet", "error"),
          Map.entry("logging.level.root", "warn"));

  private SpringProperties() {}

  private static Map.Entry<String, Object> off(String logger) {
    return Map.entry("logging.level." + logger, "off");
  }

  /** Returns the properties of a server. */
  static Map<String, Object> of(ServerSettings settings) {
    Map<String, Object> properties = new HashMap<>(FIXED);
    properties.put("server.address", settings.host());
    properties.put("server.port", settings.port());
    if (settings.auditLines()) {
      properties.put("logging.level." + AuditLines.LOGGER, "info");
    }
    return properties;
  }
}
