package dev.linkcard.emulator.linking;

import dev.linkcard.accountlinking.AccountLinkingSettings;
import dev.linkcard.emulator.http.OutgoingCalls;
import dev.linkcard.emulator.linking.LinkOutcome.Failed;
import dev.linkcard.emulator.linking.LinkOutcome.Linked;
import dev.linkcard.emulator.linking.TokenAnswer.Issued;
import dev.linkcard.emulator.linking.TokenAnswer.Refused;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The link of one Alexa user with an account, from the press of the card to the unlinking. Safe for
 * several threads.
 */
public final class Linking {
  private final String skillId;
  private final AccountLinkingSettings settings;
  private final Clock clock;
  private final Habits habits;
  private final States states;
  private final TokenEndpoint endpoint;
  private volatile @Nullable Tokens tokens;
  private volatile @Nullable Instant since;

  /** Makes a user who has not linked. */
  public Linking(
      String skillId,
      AccountLinkingSettings settings,
      OutgoingCalls calls,
      Clock clock,
      Habits habits) {
    this.skillId = skillId;
    this.settings = settings;
    this.clock = clock;
    this.habits = habits;
    this.states = new States(clock);
    this.endpoint = new TokenEndpoint(settings, calls, clock, habits);
  }

  /** Starts linking and returns the authorization request to open, as pressing the card does. */
  public URI authorizationRequest(URI redirectUri) {
    return AuthorizationRequest.address(settings, states.open(skillId, redirectUri), redirectUri);
  }

  /**
   * Takes the authorization response that arrived at a redirect URL, and exchanges its code for
   * tokens.
   */
  public synchronized LinkOutcome finish(URI arrivedAt, Map<String, String> parameters) {
    String state = parameters.getOrDefault("state", "");
    if (state.isEmpty()) {
      return new Failed("missing-state", "The authorization response has no state.");
    }
    Optional<URI> redirectUri = states.close(state, arrivedAt);
    if (redirectUri.isEmpty()) {
      return new Failed(
          "",
          "The state of the authorization response is not one that Alexa sent with this redirect URL"
              + " within the last hour, or it came back twice.");
    }
    String error = parameters.getOrDefault("error", "");
    if (!error.isEmpty()) {
      String words = ServerError.words(error, parameters.getOrDefault("error_description", ""));
      return new Failed("", "The authorization server answered " + words + ", RFC 6749 §4.1.2.1.");
    }
    String code = parameters.getOrDefault("code", "");
    if (code.isEmpty()) {
      return new Failed("", "The authorization response has neither a code nor an error.");
    }
    TokenAnswer answer = endpoint.exchange(code, redirectUri.get());
    if (answer instanceof Issued issued) {
      tokens = issued.tokens();
      since = clock.instant();
      return new Linked();
    }
    return new Failed("", ((Refused) answer).cause());
  }

  /**
   * Returns the access token for the next request, refreshed if its end is near. It is absent
   * without a link, and when the refresh fails after the end: then the skill has to ask for the
   * link again.
   */
  public synchronized Optional<String> accessToken() {
    Tokens held = tokens;
    if (held == null) {
      return Optional.empty();
    }
    Instant now = clock.instant();
    if (now.plus(habits.refreshAhead()).isBefore(held.expiresAt())) {
      return Optional.of(held.accessToken());
    }
    if (held.refresh().isPresent()
        && endpoint.refresh(held.refresh().get()) instanceof Issued issued) {
      tokens = issued.tokens().after(held);
      return Optional.of(issued.tokens().accessToken());
    }
    return now.isBefore(held.expiresAt()) ? Optional.of(held.accessToken()) : Optional.empty();
  }

  /** Forgets the tokens, as Alexa does; the authorization server is not told. */
  public synchronized void unlink() {
    tokens = null;
    since = null;
  }

  /** Returns since when the link exists, if there is one. */
  public Optional<Instant> linkedSince() {
    return Optional.ofNullable(since);
  }

  /** Returns until when the access token lives, if there is a link. */
  public Optional<Instant> accessTokenExpiresAt() {
    return Optional.ofNullable(tokens).map(Tokens::expiresAt);
  }
}
