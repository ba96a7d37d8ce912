package dev.linkcard.server.openid;

import dev.linkcard.grants.Grants;
import dev.linkcard.grants.secret.AccessToken;
import dev.linkcard.grants.token.Introspection.Active;
import dev.linkcard.server.accounts.Accounts;
import dev.linkcard.server.accounts.Claims;
import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;

/** Tells a client about the account behind an access token (OpenID Connect Core §5.3). */
@Controller
public final class UserInfo {
  /** The path. */
  public static final String PATH = "/oauth2/userinfo";

  private final Grants grants;
  private final Accounts accounts;

  UserInfo(Grants grants, Accounts accounts) {
    this.grants = grants;
    this.accounts = accounts;
  }

  @RequestMapping(
      path = PATH,
      method = {RequestMethod.GET, RequestMethod.POST})
  ResponseEntity<Map<String, Object>> answer(HttpServletRequest request) {
    return Bearer.of(request).fold(this::about, BearerRefusal::answer);
  }

  private ResponseEntity<Map<String, Object>> about(AccessToken token) {
    return grants
        .introspect(token)
        .active()
        .map(this::about)
        .orElseGet(BearerRefusal.NOT_GOOD::answer);
  }

  private ResponseEntity<Map<String, Object>> about(Active token) {
    if (!StandardClaims.asked(token.scopes())) {
      return BearerRefusal.NOT_OPENID.answer();
    }
    return accounts
        .claims(token.subject())
        .map(known -> found(token, known))
        .orElseGet(BearerRefusal.NOT_GOOD::answer);
  }

  private static ResponseEntity<Map<String, Object>> found(Active token, Claims known) {
    Map<String, Object> claims = new LinkedHashMap<>();
    claims.put("sub", token.subject().value());
    claims.putAll(StandardClaims.granted(token.scopes(), known.values()));
    return ResponseEntity.ok()
        .header("Cache-Control", "no-store")
        .contentType(MediaType.APPLICATION_JSON)
        .body(claims);
  }
}
