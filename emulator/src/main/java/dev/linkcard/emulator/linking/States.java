package dev.linkcard.emulator.linking;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The {@code state} values that wait for their redirect. Alexa's are long, begin with {@code eyJ}
 * and end in base64 padding (observed: a capture of 2017), so a server that decodes or trims them
 * breaks. Each is good once.
 */
final class States {
  private static final Duration LIFETIME = Duration.ofHours(1);
  private static final int MOST = 1000;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final Clock clock;
  private final Map<String, Pending> pending = new LinkedHashMap<>();

  States(Clock clock) {
    this.clock = clock;
  }

  synchronized String open(String skillId, URI redirectUri) {
    byte[] random = new byte[48];
    RANDOM.nextBytes(random);
    String json =
        "{\"skillId\":\"%s\",\"skillStage\":\"development\",\"redirect\":\"%s\",\"nonce\":\"%s\"}"
            .formatted(skillId, redirectUri, Base64.getEncoder().encodeToString(random));
    String padded = json.length() % 3 == 0 ? json + " " : json;
    String state = Base64.getEncoder().encodeToString(padded.getBytes(StandardCharsets.UTF_8));
    if (pending.size() >= MOST) {
      pending.remove(pending.keySet().iterator().next());
    }
    pending.put(state, new Pending(redirectUri, clock.instant().plus(LIFETIME)));
    return state;
  }

  /** Returns the redirect URI that the state was sent with, once, and only there. */
  synchronized Optional<URI> close(String state, URI arrivedAt) {
    Pending found = pending.get(state);
    if (found == null || !found.redirectUri().equals(arrivedAt)) {
      return Optional.empty();
    }
    pending.remove(state);
    return found.until().isBefore(clock.instant())
        ? Optional.empty()
        : Optional.of(found.redirectUri());
  }

  /**
   * One press of the card.
   *
   * @param redirectUri where the answer has to arrive
   * @param until when it is given up
   */
  private record Pending(URI redirectUri, Instant until) {}
}
