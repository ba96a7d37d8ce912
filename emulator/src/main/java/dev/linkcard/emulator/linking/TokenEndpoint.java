package dev.linkcard.emulator.linking;

import dev.linkcard.accountlinking.AccessTokenScheme;
import dev.linkcard.accountlinking.AccountLinkingSettings;
import dev.linkcard.accountlinking.ClientSecret;
import dev.linkcard.emulator.http.Answer;
import dev.linkcard.emulator.http.Answer.Answered;
import dev.linkcard.emulator.http.Answer.Missing;
import dev.linkcard.emulator.http.Deadlines;
import dev.linkcard.emulator.http.OutgoingCalls;
import dev.linkcard.emulator.http.OutgoingCalls.Call;
import dev.linkcard.emulator.journal.Party;
import dev.linkcard.emulator.linking.TokenAnswer.Issued;
import dev.linkcard.emulator.linking.TokenAnswer.Refused;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;

/** Alexa's token requests: the code exchange (RFC 6749 §4.1.3) and the refresh (§6). */
final class TokenEndpoint {
  private final AccountLinkingSettings settings;
  private final OutgoingCalls calls;
  private final Clock clock;
  private final TokenAnswerJson answers;

  TokenEndpoint(AccountLinkingSettings settings, OutgoingCalls calls, Clock clock, Habits habits) {
    this.settings = settings;
    this.calls = calls;
    this.clock = clock;
    this.answers = new TokenAnswerJson(settings, habits);
    settings.clientSecret().map(ClientSecret::value).ifPresent(calls::know);
  }

  TokenAnswer exchange(String code, URI redirectUri) {
    calls.know(code);
    Form form = new Form().with("grant_type", "authorization_code");
    return post(form.with("code", code).secret(code).with("redirect_uri", redirectUri.toString()));
  }

  TokenAnswer refresh(String refreshToken) {
    Form form = new Form().with("grant_type", "refresh_token");
    return post(form.with("refresh_token", refreshToken).secret(refreshToken));
  }

  private TokenAnswer post(Form form) {
    URI url = settings.accessTokenUrl().orElseThrow();
    String grantType = form.encoded().replaceAll("&.*", "");
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("Content-Type", "application/x-www-form-urlencoded;charset=UTF-8");
    headers.put("Accept", "application/json");
    authenticate(form, headers);
    byte[] body = form.encoded().getBytes(StandardCharsets.UTF_8);
    Answer answer =
        calls.post(
            Party.AUTHORIZATION_SERVER,
            new Call(url, headers, body, "POST " + url.getPath() + "  " + grantType),
            Deadlines.TOKEN);
    if (answer instanceof Missing missing) {
      return new Refused("The token endpoint gave no answer. " + missing.cause());
    }
    TokenAnswer judged = answers.judge((Answered) answer, clock.instant());
    if (judged instanceof Issued issued) {
      calls.know(issued.tokens().accessToken());
      issued.tokens().refresh().ifPresent(calls::know);
    }
    return judged instanceof Refused refused ? new Refused(form.masked(refused.cause())) : judged;
  }

  private void authenticate(Form form, Map<String, String> headers) {
    String id = settings.clientId();
    String secret = settings.clientSecret().map(ClientSecret::value).orElse("");
    if (settings.accessTokenScheme().orElseThrow() == AccessTokenScheme.HTTP_BASIC) {
      form.secret(secret);
      byte[] pair = (id + ":" + secret).getBytes(StandardCharsets.UTF_8);
      headers.put("Authorization", "Basic " + Base64.getEncoder().encodeToString(pair));
    } else {
      form.with("client_id", id).with("client_secret", secret).secret(secret);
    }
  }
}
