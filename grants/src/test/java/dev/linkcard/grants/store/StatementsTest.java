package dev.linkcard.grants.store;

import static dev.linkcard.grants.World.ALEXA;
import static dev.linkcard.grants.World.HERE;
import static dev.linkcard.grants.World.REDIRECT_URI;
import static dev.linkcard.grants.World.SCOPES;
import static org.assertj.core.api.Assertions.assertThat;

import dev.linkcard.grants.Grants;
import dev.linkcard.grants.OnePostgres;
import dev.linkcard.grants.Options;
import dev.linkcard.grants.World;
import dev.linkcard.grants.client.Client;
import dev.linkcard.grants.code.Challenge;
import dev.linkcard.grants.code.Consent;
import dev.linkcard.grants.oauth.Scopes;
import dev.linkcard.grants.secret.Code;
import dev.linkcard.grants.secret.PresentedToken;
import dev.linkcard.grants.secret.RefreshToken;
import dev.linkcard.grants.secret.Verifier;
import dev.linkcard.grants.token.TokenAnswer;
import java.time.Instant;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Counts the statements that PostgreSQL carries out for each call, as it reports them. */
class StatementsTest {

  private final Database database = OnePostgres.database();
  private final StatementCounter counter = new StatementCounter(OnePostgres.port());
  private final Grants grants =
      Grants.open(Store.open(counter.before(database).withConnections(1)), Options.defaults());

  @BeforeEach
  void register() {
    grants
        .clients()
        .register(
            Client.alexa(ALEXA, "Cadenza", Set.of(REDIRECT_URI), SCOPES).withoutProofKey(), HERE);
  }

  @AfterEach
  void close() {
    grants.close();
    counter.close();
    OnePostgres.drop(database);
  }

  @Test
  void a_code_is_issued_in_one() {
    assertThat(fewest(() -> this::code)).isEqualTo(1);
  }

  @Test
  void a_code_is_redeemed_in_two() {
    assertThat(
            fewest(
                () -> {
                  Code code = code();
                  return () -> redeem(code);
                }))
        .isEqualTo(2);
  }

  @Test
  void a_refresh_takes_one() {
    assertThat(
            fewest(
                () -> {
                  RefreshToken token = link().refreshToken();
                  return () -> refresh(token, Scopes.none());
                }))
        .isEqualTo(1);
  }

  @Test
  void a_refresh_for_fewer_scopes_takes_two() {
    assertThat(
            fewest(
                () -> {
                  RefreshToken token = link().refreshToken();
                  return () -> refresh(token, SCOPES);
                }))
        .isEqualTo(2);
  }

  @Test
  void a_retry_takes_three() {
    assertThat(
            fewest(
                () -> {
                  RefreshToken token = link().refreshToken();
                  refresh(token, Scopes.none());
                  return () -> refresh(token, Scopes.none());
                }))
        .isEqualTo(3);
  }

  @Test
  void an_introspection_takes_one() {
    assertThat(
            fewest(
                () -> {
                  TokenAnswer.Issued link = link();
                  return () -> grants.introspect(link.accessToken());
                }))
        .isEqualTo(1);
  }

  @Test
  void a_revocation_takes_two() {
    assertThat(
            fewest(
                () -> {
                  PresentedToken token = new PresentedToken(link().refreshToken().reveal());
                  return () -> grants.revoke(ALEXA, token, HERE);
                }))
        .isEqualTo(2);
  }

  /** Of several tries, as a registration may have to be read again when a second is over. */
  private int fewest(Supplier<Runnable> prepared) {
    int fewest = Integer.MAX_VALUE;
    for (int i = 0; i < 5; i++) {
      Runnable call = prepared.get();
      int before = counter.count();
      call.run();
      fewest = Math.min(fewest, counter.count() - before);
    }
    return fewest;
  }

  private Code code() {
    Consent consent =
        new Consent(
            ALEXA,
            REDIRECT_URI,
            World.ADA,
            SCOPES,
            Challenge.none(),
            Instant.parse("2026-11-22T12:00:00Z"),
            "");
    return grants.issue(consent, HERE);
  }

  private TokenAnswer redeem(Code code) {
    return grants.redeem(ALEXA, code, REDIRECT_URI, Verifier.none(), HERE);
  }

  private TokenAnswer refresh(RefreshToken token, Scopes wanted) {
    return grants.refresh(ALEXA, token, wanted, HERE);
  }

  private TokenAnswer.Issued link() {
    return World.issued(redeem(code()));
  }
}
