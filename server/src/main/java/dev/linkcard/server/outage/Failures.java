package dev.linkcard.server.outage;

import dev.linkcard.server.refusals.JsonAnswer;
import dev.linkcard.server.refusals.Refused;
import dev.linkcard.server.wire.Endpoint;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Answers a request that the rest of the server could not: 503 with {@code Retry-After} while the
 * database is away, 500 for a mistake of ours. What broke is told to the log alone.
 */
public final class Failures extends OncePerRequestFilter {
  private static final Logger LOG = LoggerFactory.getLogger(Failures.class);
  private static final String RETRY_AFTER_SECONDS = "5";

  /** What is answered without the database, as its path begins. */
  private static final Set<String> FREE =
      Set.of("/assets/", "/.well-known/", "/favicon.ico", "/oauth2/jwks");

  private final Outage outage;
  private final Trouble trouble;

  /** Finds where an authorization request may be told of the trouble. */
  public interface Trouble {
    /**
     * Returns the redirect URI with the error (RFC 6749 §4.1.2.1), if client and redirect URI are
     * known to be good without the database.
     */
    Optional<String> redirect(HttpServletRequest request, Refused reason);

    /** Gives one for addresses that take no authorization requests. */
    static Trouble none() {
      return (request, reason) -> Optional.empty();
    }
  }

  /** Makes a filter that tells {@code outage} of what it sees. */
  public Failures(Outage outage, Trouble trouble) {
    this.outage = outage;
    this.trouble = trouble;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (outage.isHopeless() && FREE.stream().noneMatch(request.getRequestURI()::startsWith)) {
      answer(request, response, Failure.AWAY);
      return;
    }
    long begun = System.nanoTime();
    try {
      chain.doFilter(request, response);
    } catch (RequestRejectedException bad) {
      // It repeats what came, so it is not for the log; Spring answers 400.
      throw bad;
    } catch (ServletException | RuntimeException failed) {
      boolean away = Unreachable.isCauseOf(failed);
      if (away) {
        outage.noticed(Duration.ofNanos(System.nanoTime() - begun));
      } else {
        LOG.error("A request could not be answered; this is a mistake in the server.", failed);
      }
      if (response.isCommitted()) {
        throw failed;
      }
      answer(request, response, away ? Failure.AWAY : Failure.BROKEN);
    }
  }

  private void answer(HttpServletRequest request, HttpServletResponse response, Failure failure)
      throws IOException {
    response.resetBuffer();
    if (failure == Failure.AWAY) {
      response.setHeader("Retry-After", RETRY_AFTER_SECONDS);
    }
    Endpoint endpoint = Endpoint.of(request);
    Optional<String> redirect =
        endpoint == Endpoint.AUTHORIZATION ? trouble.redirect(request, failure) : Optional.empty();
    if (redirect.isPresent()) {
      response.sendRedirect(redirect.get());
    } else if (endpoint.isForPrograms()) {
      JsonAnswer.write(response, failure);
    } else {
      response.sendError(failure.status());
    }
  }
}
