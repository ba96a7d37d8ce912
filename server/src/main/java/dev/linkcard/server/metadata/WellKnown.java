package dev.linkcard.server.metadata;

import dev.linkcard.server.keys.KeyPolicy;
import dev.linkcard.server.keys.Keys;
import java.util.Map;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * Serves the document where OpenID Connect Discovery §4 looks for it, and the JWK set (RFC 7517
 * §5). Spring serves the document where RFC 8414 §3 looks for it.
 */
@Controller
public final class WellKnown {
  /** The path of the document for OpenID Connect. */
  public static final String CONFIGURATION = "/.well-known/openid-configuration";

  /** The path of the JWK set. */
  public static final String JWKS = "/oauth2/jwks";

  private static final CacheControl FOR_A_WHILE =
      CacheControl.maxAge(KeyPolicy.CACHED).cachePublic();

  private final Metadata metadata;
  private final Keys keys;

  WellKnown(Metadata metadata, Keys keys) {
    this.metadata = metadata;
    this.keys = keys;
  }

  @GetMapping(CONFIGURATION)
  ResponseEntity<Map<String, Object>> configuration() {
    return answer(metadata.document());
  }

  @GetMapping(JWKS)
  ResponseEntity<Map<String, Object>> jwks() {
    return answer(keys.published().toJSONObject());
  }

  private static ResponseEntity<Map<String, Object>> answer(Map<String, Object> document) {
    return ResponseEntity.ok()
        .cacheControl(FOR_A_WHILE)
        .contentType(MediaType.APPLICATION_JSON)
        .body(document);
  }
}
