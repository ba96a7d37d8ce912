package dev.linkcard.server.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.linkcard.grants.Grants;
import dev.linkcard.grants.Options;
import dev.linkcard.grants.audit.Event;
import dev.linkcard.grants.audit.Origin;
import dev.linkcard.grants.client.Client;
import dev.linkcard.grants.code.Challenge;
import dev.linkcard.grants.code.Consent;
import dev.linkcard.grants.oauth.ClientId;
import dev.linkcard.grants.oauth.RedirectUri;
import dev.linkcard.grants.oauth.Scopes;
import dev.linkcard.grants.oauth.Subject;
import dev.linkcard.grants.secret.Code;
import dev.linkcard.grants.secret.Verifier;
import dev.linkcard.grants.store.Dialect;
import dev.linkcard.grants.store.Store;
import dev.linkcard.grants.token.Refusal;
import dev.linkcard.grants.token.TokenAnswer;
import dev.linkcard.server.World;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** Accounts that are added and disabled while others do the same, or log in, on either database. */
abstract class AccountsContract {
  private static final ClientId ALEXA = new ClientId("alexa-cadenza");
  private static final RedirectUri REDIRECT_URI = new RedirectUri(World.PITANGUI);
  private static final Scopes SCOPES = Scopes.of("playlists.read");
  private static final Origin HERE = new Origin("203.0.113.7");

  private Store store;
  private Grants grants;
  private Accounts accounts;
  private Subject ada;

  abstract Store store();

  @BeforeEach
  void open() {
    store = store();
    grants = Grants.open(store, Options.defaults());
    accounts = Accounts.open(store, grants, Clock.systemUTC());
    Client alexa = Client.alexa(ALEXA, "Alexa", Set.of(REDIRECT_URI), SCOPES).withoutProofKey();
    grants.clients().register(alexa, HERE);
    ada = accounts.add("ada", World.PASSWORD).orElseThrow().subject();
  }

  @AfterEach
  void close() {
    grants.close();
  }

  @RepeatedTest(3)
  void of_several_that_add_one_name_at_the_same_moment_one_succeeds() throws Exception {
    List<Optional<Account>> added =
        together(
            () -> accounts.add("ben", World.PASSWORD),
            () -> accounts.add("ben", World.PASSWORD),
            () -> accounts.add("ben", World.PASSWORD));

    assertThat(added).filteredOn(Optional::isPresent).hasSize(1);
    assertThat(accounts.find("ben")).isEqualTo(added.stream().flatMap(Optional::stream).findAny());
  }

  @Test
  void a_code_that_waits_is_void_once_its_account_is_disabled() {
    Code code = issued().orElseThrow();

    assertThat(accounts.disable(ada, HERE)).isTrue();

    assertThat(redeem(code)).isEqualTo(new TokenAnswer.Refused(Refusal.CODE_UNKNOWN));
    accounts.enable(ada, HERE);
    assertThat(redeem(code)).isEqualTo(new TokenAnswer.Refused(Refusal.CODE_UNKNOWN));
  }

  @Test
  void a_disabled_account_gets_no_code() {
    accounts.disable(ada, HERE);

    assertThat(issued()).isEmpty();
    assertThat(grants.audit().of(ada))
        .extracting(event -> event.event())
        .containsExactly(Event.ACCOUNT_ADDED, Event.ACCOUNT_DISABLED);
    accounts.enable(ada, HERE);
    assertThat(redeem(issued().orElseThrow())).isInstanceOf(TokenAnswer.Issued.class);
  }

  @RepeatedTest(10)
  void no_code_is_left_by_a_consent_at_the_moment_at_which_the_account_is_disabled()
      throws Exception {
    List<Optional<Code>> codes =
        together(
            this::issued,
            () -> {
              accounts.disable(ada, HERE);
              return Optional.empty();
            },
            this::issued);

    assertThat(codes.stream().flatMap(Optional::stream).map(this::redeem))
        .allMatch(answer -> answer instanceof TokenAnswer.Refused);
    assertThat(grants.living(10)).isEmpty();
  }

  /** A disabling begins after the look at the account, and before the code is there. */
  @Test
  void a_code_that_is_issued_while_its_account_is_disabled_is_void() {
    List<CompletableFuture<Boolean>> disabled = new ArrayList<>();
    Optional<Code> code =
        grants.issueIf(
            tx -> {
              boolean held = Accounts.isHeld(tx, ada);
              CompletableFuture<Boolean> disabling =
                  CompletableFuture.supplyAsync(() -> accounts.disable(ada, HERE));
              disabled.add(disabling);
              while (!disabling.isDone() && !isSomebodyWaiting()) {
                Thread.onSpinWait();
              }
              assertThat(disabling).isNotDone();
              return held;
            },
            consent(),
            HERE);

    assertThat(disabled.get(0).join()).isTrue();
    assertThat(redeem(code.orElseThrow())).isEqualTo(new TokenAnswer.Refused(Refusal.CODE_UNKNOWN));
  }

  private boolean isSomebodyWaiting() {
    String sql =
        store.dialect() == Dialect.H2
            ? "select session_id from information_schema.sessions where blocker_id is not null"
            : """
              select pid from pg_stat_activity
              where datname = current_database() and wait_event_type = 'Lock'
              """;
    return store.transact(tx -> tx.first(sql, row -> true)).isPresent();
  }

  private Optional<Code> issued() {
    return grants.issueIf(tx -> Accounts.isHeld(tx, ada), consent(), HERE);
  }

  private Consent consent() {
    return new Consent(
        ALEXA, REDIRECT_URI, ada, SCOPES, Challenge.none(), Clock.systemUTC().instant(), "");
  }

  private TokenAnswer redeem(Code code) {
    return grants.redeem(ALEXA, code, REDIRECT_URI, Verifier.none(), HERE);
  }

  @SafeVarargs
  private static <T> List<T> together(Callable<T>... works) throws Exception {
    CyclicBarrier barrier = new CyclicBarrier(works.length);
    ExecutorService pool = Executors.newFixedThreadPool(works.length);
    try {
      List<Future<T>> started = new ArrayList<>();
      for (Callable<T> work : works) {
        started.add(
            pool.submit(
                () -> {
                  barrier.await();
                  return work.call();
                }));
      }
      List<T> results = new ArrayList<>();
      for (Future<T> future : started) {
        results.add(future.get());
      }
      return results;
    } finally {
      pool.shutdown();
    }
  }
}
