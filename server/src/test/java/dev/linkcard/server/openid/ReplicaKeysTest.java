package dev.linkcard.server.openid;

import static dev.linkcard.server.openid.RelyingParty.asked;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.SignedJWT;
import dev.linkcard.grants.client.TokenFormat;
import dev.linkcard.server.MovableClock;
import dev.linkcard.server.ServerSettings;
import dev.linkcard.server.World;
import dev.linkcard.server.http.Answer;
import dev.linkcard.server.postgres.Postgres;
import java.text.ParseException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Two servers on one PostgreSQL, one of which is never asked for the JWK set. */
class ReplicaKeysTest {
  private final MovableClock clock = new MovableClock();

  private static String kid(Answer tokens) {
    try {
      return SignedJWT.parse(tokens.text("access_token")).getHeader().getKeyID();
    } catch (ParseException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  @Timeout(60)
  void a_replica_that_gets_token_calls_alone_signs_with_the_key_whose_turn_it_is()
      throws InterruptedException {
    ServerSettings settings =
        World.settings(Postgres.database()).withClock(clock).withUpkeepEvery(Duration.ofMillis(50));
    try (World one = World.in(settings);
        World two = World.again(settings)) {
      RelyingParty rp = RelyingParty.of(one, TokenFormat.JWT);
      Answer tokens = rp.tokens(asked(), "ada");
      String old = kid(tokens);
      one.rotateKeys();
      clock.advance(Duration.ofDays(1));

      RelyingParty there = rp.at(two);
      do {
        Thread.sleep(20);
        tokens = there.token(World.refresh(tokens.text("refresh_token")));
      } while (kid(tokens).equals(old));

      assertThat(there.verified(tokens.text("access_token")).getHeader().getKeyID())
          .isNotEqualTo(old);
      assertThat(rp.userInfo(tokens.text("access_token")).status()).isEqualTo(200);
    }
  }
}
