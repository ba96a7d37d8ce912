package dev.linkcard.bench.linking;

import dev.linkcard.bench.http.Answer;
import dev.linkcard.bench.http.Connection;
import dev.linkcard.bench.http.Form;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Alexa's calls of the token endpoint; each answers with the new refresh token. */
public final class TokenEndpoint implements AutoCloseable {
  private static final Pattern REFRESH_TOKEN =
      Pattern.compile("\"refresh_token\"\\s*:\\s*\"([^\"]+)\"");
  private final Site site;
  private final Connection connection;
  private final Map<String, String> headers;

  /** Calls over a connection of its own. */
  public TokenEndpoint(Site site) {
    this(site, new Connection(site.port()));
  }

  TokenEndpoint(Site site, Connection connection) {
    this.site = site;
    this.connection = connection;
    String pair = site.client().id() + ":" + site.client().secret();
    String basic = Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
    this.headers = Map.of("Accept", "application/json", "Authorization", "Basic " + basic);
  }

  /** Redeems a code, RFC 6749 section 4.1.3. */
  String redeem(String code, ProofKey proofKey) throws IOException {
    return refreshToken(
        new Form()
            .with("grant_type", "authorization_code")
            .with("code", code)
            .with("redirect_uri", Site.REDIRECT_URI)
            .with("code_verifier", proofKey.verifier()));
  }

  /** Refreshes, RFC 6749 section 6; an answer without another refresh token is a failure. */
  public String refresh(String refreshToken) throws IOException {
    String successor =
        refreshToken(
            new Form().with("grant_type", "refresh_token").with("refresh_token", refreshToken));
    if (successor.equals(refreshToken)) {
      throw new IOException("The refresh token was not rotated.");
    }
    return successor;
  }

  private String refreshToken(Form form) throws IOException {
    Answer answer = connection.post(site.tokenPath(), headers, form);
    Matcher found = REFRESH_TOKEN.matcher(answer.body());
    if (answer.status() != 200 || !found.find()) {
      throw new IOException("The token endpoint answered with status " + answer.status() + ".");
    }
    return found.group(1);
  }

  @Override
  public void close() throws IOException {
    connection.close();
  }
}
