package dev.linkcard.server.fuzz;

import java.util.List;

/** What requests are made of, for mutations that go deeper than noise. */
final class Words {
  static final List<String> ALL =
      List.of(
          "client_id=", "client_secret=", "redirect_uri=", "response_type=code", "scope=", "state=",
          "code=", "code_verifier=", "code_challenge=", "code_challenge_method=S256", "plain",
          "grant_type=authorization_code", "grant_type=refresh_token", "refresh_token=", "token=",
          "token_type_hint=refresh_token", "request_uri=", "request=", "decision=allow", "_csrf=",
          "prompt=none", "max_age=0", "nonce=", "openid", "alexa-cadenza", "alexa-other",
          "https%3A%2F%2Fpitangui.amazon.com%2Fapi%2Fskill%2Flink%2FM2AAAAAAAAAAAA",
          "https://evil.example/", "&", "=", "+", "%00", "%0d%0a", "%ff", "%c0%ae", "%", "%25", "..",
          "%2e%2e%2f", ";", "//", "\\", "#", "?", "Basic ", "Bearer ", "YTpi", "Authorization: ",
          "Content-Type: application/json", "Transfer-Encoding: chunked", "Content-Length: 0",
          "Expect: 100-continue", "X-Forwarded-Host: evil.example", "Upgrade: h2c", "Cookie: ",
          "linkcard-session=", "HTTP/1.0", "HTTP/1.1", "POST ", "GET ", "/oauth2/token",
          "/oauth2/authorize", "/login", "/userinfo", "{}", "[]", "0", "-1", "9223372036854775807");

  private Words() {}
}
