package dev.linkcard.grants.code;

import static dev.linkcard.grants.token.Refusal.CODE_EXPIRED;
import static dev.linkcard.grants.token.Refusal.CODE_OF_OTHER_CLIENT;
import static dev.linkcard.grants.token.Refusal.CODE_REDEEMED;
import static dev.linkcard.grants.token.Refusal.CODE_UNKNOWN;
import static dev.linkcard.grants.token.Refusal.REDIRECT_URI_DIFFERS;

import dev.linkcard.grants.audit.AuditEvent;
import dev.linkcard.grants.audit.AuditLog;
import dev.linkcard.grants.audit.Event;
import dev.linkcard.grants.audit.Occasion;
import dev.linkcard.grants.client.Client;
import dev.linkcard.grants.grant.EndReason;
import dev.linkcard.grants.grant.Grant;
import dev.linkcard.grants.grant.GrantTable;
import dev.linkcard.grants.grant.Policy;
import dev.linkcard.grants.grant.Status;
import dev.linkcard.grants.oauth.ClientId;
import dev.linkcard.grants.oauth.GrantId;
import dev.linkcard.grants.oauth.RedirectUri;
import dev.linkcard.grants.oauth.Subject;
import dev.linkcard.grants.secret.Code;
import dev.linkcard.grants.secret.RefreshToken;
import dev.linkcard.grants.secret.Secrets;
import dev.linkcard.grants.secret.Verifier;
import dev.linkcard.grants.store.Transaction;
import dev.linkcard.grants.token.AccessTokens;
import dev.linkcard.grants.token.Drawn;
import dev.linkcard.grants.token.Refusal;
import dev.linkcard.grants.token.TokenAnswer;
import java.time.Instant;
import java.util.Optional;

/**
 * Issues authorization codes and redeems each once. A request that is refused for its client,
 * redirect URI or verifier leaves the code good: it proves nothing against the client that the code
 * is for, and a code of 256 bits cannot be found by trying.
 */
public final class Codes {

  private final AuditLog audit;
  private final GrantTable grants;
  private final AccessTokens accessTokens;
  private final Secrets secrets;
  private final Policy policy;

  /** Issues codes by {@code policy}. */
  public Codes(
      AuditLog audit,
      GrantTable grants,
      AccessTokens accessTokens,
      Secrets secrets,
      Policy policy) {
    this.audit = audit;
    this.grants = grants;
    this.accessTokens = accessTokens;
    this.secrets = secrets;
    this.policy = policy;
  }

  /**
   * Issues a code for a consent.
   *
   * @throws IllegalArgumentException if the client may not have it: the authorization request
   *     should have been refused before
   */
  public Code issue(Transaction tx, Client client, Consent consent, Occasion occasion) {
    if (!client.mayRedirectTo(consent.redirectUri()) || !client.mayBeGranted(consent.scopes())) {
      throw new IllegalArgumentException(
          "Client " + client.id() + " is not registered for that redirect URI and these scopes.");
    }
    if (client.requiresProofKey() && consent.challenge().isAbsent()) {
      throw new IllegalArgumentException(
          "Client " + client.id() + " is to bring a code_challenge, and did not.");
    }
    Code code = secrets.code();
    audit.decide(
        tx,
        AuditEvent.of(occasion, Event.CODE_ISSUED)
            .withClient(client.id())
            .withSubject(consent.subject()),
        CodeTable.insertion(code, consent, occasion.at().plus(policy.code())));
    return code;
  }

  /** Voids the codes of an account that wait to be redeemed, and says how many. */
  public static int voidWaiting(Transaction tx, Subject subject) {
    return CodeTable.voidWaiting(tx, subject);
  }

  /** Voids the codes of an account that wait to be redeemed by a client, and says how many. */
  public static int voidWaiting(Transaction tx, Subject subject, ClientId client) {
    return CodeTable.voidWaiting(tx, subject, client);
  }

  /** Answers with the first tokens of a new grant (RFC 6749 section 4.1.3). */
  public TokenAnswer redeem(
      Transaction tx,
      Client client,
      Code code,
      RedirectUri redirectUri,
      Verifier verifier,
      Occasion occasion) {
    Instant now = occasion.at();
    Optional<Presented> found = CodeTable.find(tx, code);
    if (found.isEmpty()) {
      return new TokenAnswer.Refused(CODE_UNKNOWN);
    }
    Presented presented = found.get();
    Consent consent = presented.consent();
    if (!consent.client().equals(client.id())) {
      return new TokenAnswer.Refused(CODE_OF_OTHER_CLIENT);
    }
    if (presented.isRedeemed()) {
      endGrant(tx, new GrantId(presented.grantId()), occasion);
      return new TokenAnswer.Refused(CODE_REDEEMED);
    }
    if (!now.isBefore(presented.expiresAt())) {
      return new TokenAnswer.Refused(CODE_EXPIRED);
    }
    if (!consent.redirectUri().equals(redirectUri)) {
      return new TokenAnswer.Refused(REDIRECT_URI_DIFFERS);
    }
    Optional<Refusal> refusal = consent.challenge().refusalOf(verifier);
    if (refusal.isPresent()) {
      return new TokenAnswer.Refused(refusal.get());
    }
    Grant grant = grant(consent, now);
    RefreshToken first = secrets.refreshToken();
    Drawn drawn = accessTokens.draw(client, grant, grant.scopes(), now);
    boolean decided =
        audit.decide(
            tx,
            grant.event(Event.GRANT_BEGUN, occasion),
            CodeTable.redemption(code, grant.id(), keptUntil(presented, now)),
            GrantTable.beginning(grant, first),
            drawn.row());
    // If not, both came at the same moment. One wins, and keeps its grant: a request that was
    // repeated while the first one was still under way is no sign of theft.
    return decided
        ? drawn.with(first).withNonce(consent.nonce())
        : new TokenAnswer.Refused(CODE_REDEEMED);
  }

  /** A redeemed code is remembered as long as the access tokens that it led to may live. */
  private Instant keptUntil(Presented presented, Instant now) {
    Instant over = now.plus(policy.accessToken());
    return over.isAfter(presented.expiresAt()) ? over : presented.expiresAt();
  }

  private void endGrant(Transaction tx, GrantId id, Occasion occasion) {
    grants
        .find(tx, id)
        .filter(grant -> !grant.hasEnded())
        .ifPresent(grant -> grants.end(tx, grant, EndReason.CODE_REDEEMED_AGAIN, occasion));
  }

  private Grant grant(Consent consent, Instant now) {
    return new Grant(
        new GrantId(secrets.id()),
        consent.client(),
        consent.subject(),
        consent.scopes(),
        consent.authenticatedAt(),
        now,
        now,
        new Status.Living(policy.over(now, now)));
  }
}
