package dev.linkcard.server;

import dev.linkcard.server.proxies.OwnNames;
import dev.linkcard.server.proxies.Proxies;
import dev.linkcard.server.proxies.ProxyValve;
import dev.linkcard.server.wire.PathCheck;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.StrictHttpFirewall;

/** What every request passes before it reaches the chain. */
@Configuration(proxyBeanMethods = false)
class EntryApplication {
  @Bean
  WebServerFactoryCustomizer<TomcatServletWebServerFactory> proxies(ServerSettings settings) {
    Proxies proxies = settings.trustedProxies();
    OwnNames names = new OwnNames(settings.host(), settings.publicAddress());
    return tomcat ->
        tomcat.addEngineValves(new ProxyValve(proxies, names, settings.publicAddress()));
  }

  @Bean
  FilterRegistrationBean<PathCheck> paths() {
    FilterRegistrationBean<PathCheck> paths = new FilterRegistrationBean<>(new PathCheck());
    paths.setOrder(Ordered.HIGHEST_PRECEDENCE);
    return paths;
  }

  /**
   * Leaves headers and methods to those who read them: Spring would refuse a strange header as it
   * is read, and a strange method without a word of the protocol's.
   */
  @Bean
  HttpFirewall firewall() {
    StrictHttpFirewall firewall = new StrictHttpFirewall();
    firewall.setUnsafeAllowAnyHttpMethod(true);
    firewall.setAllowedHeaderNames(name -> true);
    firewall.setAllowedHeaderValues(value -> true);
    return firewall;
  }
}
