package dev.linkcard.server.openid;

import static dev.linkcard.server.openid.RelyingParty.asked;
import static org.assertj.core.api.Assertions.assertThat;

import dev.linkcard.server.MovableClock;
import dev.linkcard.server.World;
import dev.linkcard.server.http.Answer;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CodeReuseTest {
  @Test
  void oidcc_codereuse_30seconds(@TempDir Path data) {
    MovableClock clock = new MovableClock();
    try (World world = World.in(World.settings(data).withClock(clock))) {
      RelyingParty rp = RelyingParty.of(world);
      String code = rp.walk(asked(), "ada").redirect().get("code");
      Answer tokens = rp.redeem(code);
      assertThat(rp.userInfo(tokens.text("access_token")).status()).isEqualTo(200);

      clock.advance(Duration.ofSeconds(30));
      Answer again = rp.redeem(code);

      assertThat(again.status()).isEqualTo(400);
      assertThat(again.body())
          .isEqualTo(
              "{\"error\":\"invalid_grant\","
                  + "\"error_description\":\"The code was redeemed before.\"}");
      assertThat(rp.userInfo(tokens.text("access_token")).status()).isEqualTo(401);
      assertThat(rp.token(World.refresh(tokens.text("refresh_token"))).text("error"))
          .isEqualTo("invalid_grant");
    }
  }
}
