package dev.linkcard.server.openid;

import dev.linkcard.grants.secret.AccessToken;
import dev.linkcard.server.wire.Encoded;
import dev.linkcard.server.wire.Reading;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** The access token of a request, in the header or in the form (RFC 6750 §2.1 and §2.2). */
sealed interface Bearer {
  /** The parameter of a form. */
  String PARAMETER = "access_token";

  /** Turns it into something else: a token, or why there is none. */
  <T> T fold(Function<AccessToken, T> token, Function<BearerRefusal, T> none);

  /** There is one. */
  record Token(AccessToken token) implements Bearer {
    @Override
    public <T> T fold(Function<AccessToken, T> good, Function<BearerRefusal, T> none) {
      return good.apply(token);
    }
  }

  /** There is none that could be looked at. */
  record None(BearerRefusal refusal) implements Bearer {
    @Override
    public <T> T fold(Function<AccessToken, T> good, Function<BearerRefusal, T> none) {
      return none.apply(refusal);
    }
  }

  /** Reads the token of a request, which must be one, in one place, and not the URL. */
  static Bearer of(HttpServletRequest request) {
    List<String> tokens = new ArrayList<>();
    for (String header : Collections.list(request.getHeaders("Authorization"))) {
      if (header.toLowerCase(Locale.ROOT).startsWith("bearer ")) {
        tokens.add(header.substring("bearer ".length()).strip());
      }
    }
    if (isInUrl(request)) {
      return new None(BearerRefusal.IN_URL);
    }
    String[] parameters = request.getParameterValues(PARAMETER);
    tokens.addAll(List.of(parameters == null ? new String[0] : parameters));
    if (tokens.isEmpty()) {
      return new None(BearerRefusal.NO_TOKEN);
    }
    if (tokens.size() > 1) {
      return new None(BearerRefusal.TWO_TOKENS);
    }
    return tokens.get(0).matches("[A-Za-z0-9._~+/-]+=*")
        ? new Token(new AccessToken(tokens.get(0)))
        : new None(BearerRefusal.NOT_A_TOKEN);
  }

  private static boolean isInUrl(HttpServletRequest request) {
    String query = request.getQueryString() == null ? "" : request.getQueryString();
    return Encoded.read(query.getBytes(StandardCharsets.UTF_8)) instanceof Reading.Read read
        && read.parameters().has(PARAMETER);
  }
}
