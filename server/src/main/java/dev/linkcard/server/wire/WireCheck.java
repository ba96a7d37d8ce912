package dev.linkcard.server.wire;

import dev.linkcard.server.refusals.JsonAnswer;
import dev.linkcard.server.refusals.PageAnswer;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Reads the parameters of every request, once, or refuses it. A client's parameters are those of
 * its body: what stands in the address of the token endpoint does not count (RFC 6749 §2.3.1).
 */
public final class WireCheck extends OncePerRequestFilter {
  private static final String FORM = "application/x-www-form-urlencoded";
  private static final int LARGEST_BODY = 64 * 1024;
  private static final int LONGEST_REQUEST = 16 * 1024;

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    Endpoint endpoint = Endpoint.of(request);
    Reading reading = read(request, endpoint);
    if (reading instanceof Reading.Unreadable unreadable) {
      refuse(request, response, endpoint, unreadable.reason());
    } else if (reading instanceof Reading.Read read) {
      @Nullable String query = endpoint == Endpoint.CLIENT ? null : request.getQueryString();
      chain.doFilter(new ParsedRequest(request, read.parameters(), query), response);
    }
  }

  private static Reading read(HttpServletRequest request, Endpoint endpoint) throws IOException {
    boolean posted = request.getMethod().equals("POST");
    boolean isForm = posted && isForm(request.getContentType());
    return switch (endpoint) {
      case CLIENT -> client(request, posted, isForm);
      case AUTHORIZATION -> authorization(request, posted, isForm);
      case USER_INFO ->
          isGetOrPost(request)
              ? other(request, isForm)
              : new Reading.Unreadable(Malformed.NOT_GET_OR_POST);
      case OTHER -> other(request, isForm);
    };
  }

  private static Reading client(HttpServletRequest request, boolean posted, boolean isForm)
      throws IOException {
    if (!posted) {
      return new Reading.Unreadable(Malformed.NOT_POST);
    }
    return isForm ? body(request) : new Reading.Unreadable(Malformed.NOT_A_FORM);
  }

  private static Reading other(HttpServletRequest request, boolean isForm) throws IOException {
    Reading query = query(request);
    return isForm && query instanceof Reading.Read read
        ? joined(read.parameters(), body(request))
        : query;
  }

  private static Reading authorization(HttpServletRequest request, boolean posted, boolean isForm)
      throws IOException {
    if (!isGetOrPost(request)) {
      return new Reading.Unreadable(Malformed.NOT_GET_OR_POST);
    }
    if (posted && !isForm) {
      return new Reading.Unreadable(Malformed.NOT_A_FORM);
    }
    Reading reading = posted ? body(request) : query(request);
    return reading instanceof Reading.Read read
            && read.parameters().toString().length() > LONGEST_REQUEST
        ? new Reading.Unreadable(Malformed.REQUEST_TOO_LONG)
        : reading;
  }

  private static boolean isGetOrPost(HttpServletRequest request) {
    return Set.of("GET", "POST").contains(request.getMethod());
  }

  private static Reading query(HttpServletRequest request) {
    String query = request.getQueryString() == null ? "" : request.getQueryString();
    return Encoded.read(query.getBytes(StandardCharsets.UTF_8));
  }

  private static Reading body(HttpServletRequest request) throws IOException {
    if (request.getContentLengthLong() > LARGEST_BODY) {
      return new Reading.Unreadable(Malformed.BODY_TOO_LARGE);
    }
    return Body.read(request.getInputStream(), LARGEST_BODY);
  }

  /** Adds the parameters of a form behind those of its address, as servlets do. */
  private static Reading joined(Parameters query, Reading body) {
    if (!(body instanceof Reading.Read read)) {
      return body;
    }
    Map<String, List<String>> values = new LinkedHashMap<>();
    for (Parameters part : List.of(query, read.parameters())) {
      part.values()
          .forEach(
              (name, texts) ->
                  values.computeIfAbsent(name, absent -> new ArrayList<>()).addAll(texts));
    }
    return new Reading.Read(new Parameters(values));
  }

  /** Takes any charset: what a form encodes is UTF-8 whatever is said, and mostly ASCII anyway. */
  private static boolean isForm(@Nullable String contentType) {
    return contentType != null
        && contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT).equals(FORM);
  }

  private static void refuse(
      HttpServletRequest request, HttpServletResponse response, Endpoint endpoint, Malformed reason)
      throws IOException, ServletException {
    if (response.isCommitted()) {
      // The container has answered a body that broke off by itself.
      return;
    }
    if (reason == Malformed.BODY_TOO_SLOW) {
      // The rest of the body is not waited for.
      response.setHeader("Connection", "close");
    }
    if (reason == Malformed.NOT_POST) {
      response.setHeader("Allow", "POST");
    }
    if (reason == Malformed.NOT_GET_OR_POST) {
      response.setHeader("Allow", "GET, POST");
    }
    if (endpoint.isForPrograms()) {
      JsonAnswer.write(response, reason);
    } else {
      PageAnswer.show(request, response, reason);
    }
  }
}
