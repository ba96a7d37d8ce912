package dev.linkcard.server.openid;

import dev.linkcard.grants.oauth.Scopes;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Which scope gives which claims (OpenID Connect Core §5.1 and §5.4). */
public final class StandardClaims {
  /** What makes an authorization request an authentication request. */
  public static final String OPENID = "openid";

  private static final Map<String, List<String>> OF_SCOPE = ofScope();

  private StandardClaims() {}

  private static Map<String, List<String>> ofScope() {
    Map<String, List<String>> claims = new LinkedHashMap<>();
    claims.put(OPENID, List.of("sub"));
    claims.put(
        "profile",
        List.of(
            "name",
            "family_name",
            "given_name",
            "middle_name",
            "nickname",
            "preferred_username",
            "profile",
            "picture",
            "website",
            "gender",
            "birthdate",
            "zoneinfo",
            "locale",
            "updated_at"));
    claims.put("email", List.of("email", "email_verified"));
    claims.put("address", List.of("address"));
    claims.put("phone", List.of("phone_number", "phone_number_verified"));
    return claims;
  }

  /** Returns the scopes. */
  public static List<String> scopes() {
    return List.copyOf(OF_SCOPE.keySet());
  }

  /** Returns every claim that some scope gives. */
  public static List<String> names() {
    List<String> names = new ArrayList<>();
    OF_SCOPE.values().forEach(names::addAll);
    return List.copyOf(names);
  }

  /** Tells whether the request is one of OpenID Connect. */
  public static boolean asked(Scopes scopes) {
    return scopes.values().contains(OPENID);
  }

  /** Returns those claims of an account that the scopes give; what is not known is absent. */
  static Map<String, Object> granted(Scopes scopes, Map<String, Object> claims) {
    Map<String, Object> granted = new LinkedHashMap<>();
    OF_SCOPE.forEach(
        (scope, names) -> {
          if (scopes.values().contains(scope)) {
            names.stream()
                .filter(claims::containsKey)
                .forEach(name -> granted.put(name, claims.get(name)));
          }
        });
    return granted;
  }
}
