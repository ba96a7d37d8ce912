package dev.linkcard.server.openid;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyType;
import com.nimbusds.jwt.SignedJWT;
import dev.linkcard.grants.audit.Origin;
import dev.linkcard.grants.client.Client;
import dev.linkcard.grants.client.TokenFormat;
import dev.linkcard.grants.oauth.ClientId;
import dev.linkcard.grants.oauth.RedirectUri;
import dev.linkcard.grants.oauth.Scopes;
import dev.linkcard.grants.secret.ClientSecret;
import dev.linkcard.server.World;
import dev.linkcard.server.http.Answer;
import dev.linkcard.server.http.Form;
import dev.linkcard.server.http.Window;
import java.net.URI;
import java.text.ParseException;
import java.util.Set;

/** A client of the provider and the browser of one person, step by step. */
final class RelyingParty {
  static final String ID = "rp";
  static final String SECRET = "s3cret-of-the-rp-000000000000000000000000000";
  static final String CALLBACK = "https://rp.example/callback";
  private static final String SCOPES = "openid profile email address phone playlists.read";

  final World world;
  final Window window;

  private RelyingParty(World world, Window window) {
    this.world = world;
    this.window = window;
  }

  /** Registers the client. */
  static RelyingParty of(World world) {
    return of(world, TokenFormat.OPAQUE);
  }

  static RelyingParty of(World world, TokenFormat format) {
    Client client =
        Client.application(
                new ClientId(ID),
                "Rita's player",
                Set.of(new RedirectUri(CALLBACK)),
                Scopes.parse(SCOPES).orElseThrow())
            .withoutProofKey()
            .withTokenFormat(format);
    world.server.clients().register(client, new ClientSecret(SECRET), Origin.unknown());
    return new RelyingParty(world, world.window());
  }

  /** Another person's browser, or the same person's on another day, without cookies. */
  RelyingParty elsewhere() {
    return new RelyingParty(world, world.window());
  }

  /** The same client, which goes to another replica from now on. */
  RelyingParty at(World replica) {
    return new RelyingParty(replica, replica.window());
  }

  static Form asked() {
    return Form.of("response_type", "code")
        .with("client_id", ID)
        .with("redirect_uri", CALLBACK)
        .with("scope", "openid")
        .with("state", "af0ifjsldkj");
  }

  /** Sends the authorization request, without following. */
  Answer ask(Form asked) {
    return window.get("/oauth2/authorize?" + asked);
  }

  /** Follows redirects as long as they stay on the server. */
  Answer follow(Answer answer) {
    Answer now = answer;
    while (now.status() == 302 && isOurs(now.header("Location"))) {
      now = window.get(now.header("Location"));
    }
    return now;
  }

  private boolean isOurs(String location) {
    return location.startsWith("/") || location.startsWith(world.server.address().toString());
  }

  /** Fills in the log-in page. */
  Answer logIn(Answer page, String name) {
    Form form = page.form("/login").with("username", name).with("password", World.PASSWORD);
    return follow(window.post("/login", form));
  }

  /** Presses the button of the consent page. */
  Answer allow(Answer page) {
    return window.post(
        "/oauth2/authorize", page.form("/oauth2/authorize").with("decision", "allow"));
  }

  /** Walks through log-in and consent, as far as they are asked for, and returns the redirect. */
  Answer walk(Form asked, String name) {
    Answer page = follow(ask(asked));
    if (isLogIn(page)) {
      page = logIn(page, name);
    }
    return isConsent(page) ? allow(page) : page;
  }

  static boolean isLogIn(Answer page) {
    return page.status() == 200 && page.page().selectFirst("input[name=password]") != null;
  }

  static boolean isConsent(Answer page) {
    return page.status() == 200 && page.page().selectFirst("button[name=decision]") != null;
  }

  /** Redeems the code of a redirect. */
  Answer redeem(Answer redirect) {
    return redeem(redirect.redirect().get("code"));
  }

  Answer redeem(String code) {
    return token(
        Form.of("grant_type", "authorization_code")
            .with("code", code)
            .with("redirect_uri", CALLBACK));
  }

  Answer token(Form form) {
    return world
        .window()
        .post("/oauth2/token", form.with("client_id", ID).with("client_secret", SECRET));
  }

  /** Walks and redeems. */
  Answer tokens(Form asked, String name) {
    return redeem(walk(asked, name));
  }

  Answer userInfo(String accessToken) {
    return world.window().with("Authorization", "Bearer " + accessToken).get("/oauth2/userinfo");
  }

  /** Verifies a JWT by the served JWK set, as somebody who knows only the address. */
  SignedJWT verified(String text) {
    try {
      SignedJWT jwt = SignedJWT.parse(text);
      JWKSet keys = JWKSet.parse(world.window().get("/oauth2/jwks").body());
      JWK key = keys.getKeyByKeyId(jwt.getHeader().getKeyID());
      JWSVerifier verifier =
          key.getKeyType().equals(KeyType.RSA)
              ? new RSASSAVerifier(key.toRSAKey())
              : new ECDSAVerifier(key.toECKey());
      if (!jwt.verify(verifier)) {
        throw new AssertionError("The signature is wrong.");
      }
      return jwt;
    } catch (ParseException | JOSEException e) {
      throw new AssertionError(e);
    }
  }

  URI issuer() {
    return world.server.address();
  }
}
