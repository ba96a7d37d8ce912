package dev.linkcard.doctor.probe;

import dev.linkcard.accountlinking.AccessTokenScheme;
import dev.linkcard.accountlinking.AccountLinkingSettings;
import dev.linkcard.accountlinking.GrantKind;
import dev.linkcard.accountlinking.RedirectUrls;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What the network checks look at: the authorization server that the settings name, asked as Alexa
 * asks, by someone who is not logged in.
 *
 * @param redirectUrls what the server should know
 * @param client must not follow redirects
 * @param deadline for one request
 */
public record Probe(
    AccountLinkingSettings settings,
    RedirectUrls redirectUrls,
    HttpClient client,
    Duration deadline) {

  private static final String STATE = "eyJsaW5rY2FyZCI6ImRvY3RvciJ9";
  private static final String NO_CODE = "linkcard-doctor-no-such-code";

  /** Sends an authorization request (RFC 6749 §4.1.1) and follows it to a page. */
  public Landing authorize(String clientId, URI redirectUri) {
    Map<String, String> parameters = new LinkedHashMap<>();
    parameters.put("response_type", settings.type() == GrantKind.IMPLICIT ? "token" : "code");
    parameters.put("client_id", clientId);
    parameters.put("state", STATE);
    if (!settings.scopes().isEmpty()) {
      parameters.put("scope", String.join(" ", settings.scopes()));
    }
    parameters.put("redirect_uri", redirectUri.toString());
    URI request = Parameters.add(settings.authorizationUrl(), parameters);
    return new AuthorizationEndpoint(client, deadline)
        .open(request, redirectUri, redirectUrls.all());
  }

  /**
   * Sends a token request with a code that does not exist and the given secret, by the scheme of
   * the settings (RFC 6749 §4.1.3).
   *
   * @throws IOException if there was no answer
   */
  public TokenAnswer exchange(URI accessTokenUrl, String secret) throws IOException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(accessTokenUrl)
            .header("Content-Type", "application/x-www-form-urlencoded");
    Map<String, String> parameters = exchange();
    if (usesBasic()) {
      String pair = Parameters.encode(settings.clientId()) + ":" + Parameters.encode(secret);
      byte[] bytes = pair.getBytes(StandardCharsets.UTF_8);
      request.header("Authorization", "Basic " + Base64.getEncoder().encodeToString(bytes));
    } else {
      parameters.put("client_id", settings.clientId());
      parameters.put("client_secret", secret);
    }
    request.POST(BodyPublishers.ofString(Parameters.encode(parameters)));
    return new TokenEndpoint(client, deadline).send(request);
  }

  /**
   * Sends the same by GET, in the query, and without any secret.
   *
   * @throws IOException if there was no answer
   */
  public TokenAnswer exchangeByGet(URI accessTokenUrl) throws IOException {
    Map<String, String> parameters = exchange();
    parameters.put("client_id", settings.clientId());
    URI request = Parameters.add(accessTokenUrl, parameters);
    return new TokenEndpoint(client, deadline).send(HttpRequest.newBuilder(request).GET());
  }

  /** Returns whether the settings say HTTP Basic. */
  public boolean usesBasic() {
    return settings.accessTokenScheme().filter(AccessTokenScheme.HTTP_BASIC::equals).isPresent();
  }

  private Map<String, String> exchange() {
    Map<String, String> parameters = new LinkedHashMap<>();
    parameters.put("grant_type", "authorization_code");
    parameters.put("code", NO_CODE);
    parameters.put("redirect_uri", redirectUrls.all().get(0).toString());
    return parameters;
  }
}
