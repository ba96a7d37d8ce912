package dev.linkcard.server.outage;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

/**
 * Leaves a broken connection to the database to {@link Failures}. Spring would take it for one to
 * the browser, and answer 200 with nothing in it.
 */
@Component
final class BrokenConnections implements HandlerExceptionResolver, Ordered {
  @Override
  public int getOrder() {
    return Ordered.HIGHEST_PRECEDENCE;
  }

  @Override
  public @Nullable ModelAndView resolveException(
      HttpServletRequest request,
      HttpServletResponse response,
      @Nullable Object handler,
      Exception failed) {
    if (failed instanceof RuntimeException broken && Unreachable.isCauseOf(broken)) {
      throw broken;
    }
    return null;
  }
}
