package dev.linkcard.grants.client;

import static dev.linkcard.grants.World.HERE;
import static dev.linkcard.grants.World.REDIRECT_URI;
import static dev.linkcard.grants.World.SCOPES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.linkcard.grants.Together;
import dev.linkcard.grants.World;
import dev.linkcard.grants.audit.AuditEvent;
import dev.linkcard.grants.audit.Event;
import dev.linkcard.grants.grant.Grant;
import dev.linkcard.grants.oauth.ClientId;
import dev.linkcard.grants.oauth.RedirectUri;
import dev.linkcard.grants.oauth.Scopes;
import dev.linkcard.grants.secret.ClientSecret;
import dev.linkcard.grants.secret.Code;
import dev.linkcard.grants.store.Dialect;
import dev.linkcard.grants.token.Refusal;
import dev.linkcard.grants.token.TokenAnswer;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Dialect.class)
class ClientsTest {

  private static final ClientId ID = new ClientId("cadenza");
  private static final Client ALEXA = Client.alexa(ID, "Cadenza", Set.of(REDIRECT_URI), SCOPES);

  private final World world;
  private final Clients clients;

  ClientsTest(Dialect dialect) {
    world = World.on(dialect);
    clients = world.grants.clients();
  }

  @AfterEach
  void close() {
    world.close();
  }

  @Test
  void a_client_proves_itself_with_the_secret_that_it_was_given() {
    ClientSecret secret = clients.register(ALEXA, HERE).orElseThrow();

    assertThat(secret.reveal()).matches("[A-Za-z0-9_-]{43}");
    assertThat(clients.authenticate(ID, secret)).contains(ALEXA);
    assertThat(clients.authenticate(ID, new ClientSecret("wrong"))).isEmpty();
    assertThat(clients.authenticate(new ClientId("nobody"), secret)).isEmpty();
  }

  @Test
  void a_client_can_be_registered_with_a_secret_of_ones_own() {
    ClientSecret secret = new ClientSecret("cadenza-demo-secret-for-alexa-0001");

    assertThat(clients.register(ALEXA, secret, HERE)).isTrue();
    assertThat(clients.authenticate(ID, secret)).contains(ALEXA);
  }

  @Test
  void a_weak_secret_is_refused_with_what_to_do() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> clients.register(ALEXA, new ClientSecret("hunter2"), HERE))
        .withMessageContaining("32 to 128")
        .withMessageNotContaining("hunter2");
  }

  @RepeatedTest(5)
  void of_several_that_register_one_id_at_the_same_moment_one_succeeds() throws Exception {
    List<Optional<ClientSecret>> secrets = Together.run(6, () -> clients.register(ALEXA, HERE));

    assertThat(secrets).filteredOn(Optional::isPresent).hasSize(1);
    ClientSecret secret = secrets.stream().flatMap(Optional::stream).findAny().orElseThrow();
    assertThat(clients.authenticate(ID, secret)).contains(ALEXA);
    assertThat(world.stored("SELECT event FROM audit_events WHERE client_id = 'cadenza'"))
        .containsExactly(List.of("CLIENT_ADDED"));
  }

  @Test
  void a_taken_id_is_not_registered_again() {
    ClientSecret secret = clients.register(ALEXA, HERE).orElseThrow();

    assertThat(clients.register(ALEXA, HERE)).isEmpty();
    assertThat(clients.authenticate(ID, secret)).isPresent();
  }

  @Test
  void a_client_that_is_replaced_keeps_its_secret_and_is_seen_at_once() {
    ClientSecret secret = clients.register(ALEXA, HERE).orElseThrow();
    assertThat(clients.find(ID)).contains(ALEXA);

    assertThat(clients.replace(ALEXA.withoutProofKey(), HERE)).isTrue();

    assertThat(clients.find(ID)).contains(ALEXA.withoutProofKey());
    assertThat(clients.authenticate(ID, secret)).contains(ALEXA.withoutProofKey());
  }

  @Test
  void an_unknown_client_is_not_replaced() {
    assertThat(clients.replace(ALEXA, HERE)).isFalse();
    assertThat(clients.find(ID)).isEmpty();
  }

  @Test
  void a_renewed_secret_voids_the_old_one() {
    ClientSecret old = clients.register(ALEXA, HERE).orElseThrow();
    assertThat(clients.authenticate(ID, old)).isPresent();

    ClientSecret renewed = clients.rotateSecret(ID, Duration.ZERO, HERE).orElseThrow();

    assertThat(clients.authenticate(ID, old)).isEmpty();
    assertThat(clients.authenticate(ID, renewed)).isPresent();
  }

  @Test
  void the_old_secret_stays_good_beside_the_new_one_for_a_while() {
    ClientSecret old = clients.register(ALEXA, HERE).orElseThrow();
    ClientSecret renewed = clients.rotateSecret(ID, Duration.ofDays(1), HERE).orElseThrow();

    world.clock.advance(Duration.ofDays(1).minusMillis(1));
    assertThat(clients.authenticate(ID, old)).contains(ALEXA);
    assertThat(clients.authenticate(ID, renewed)).contains(ALEXA);

    world.clock.advance(Duration.ofMillis(1));
    assertThat(clients.authenticate(ID, old)).isEmpty();
    assertThat(clients.authenticate(ID, renewed)).contains(ALEXA);
  }

  @Test
  void of_three_secrets_the_first_is_void() {
    ClientSecret first = clients.register(ALEXA, HERE).orElseThrow();
    clients.rotateSecret(ID, Duration.ofDays(1), HERE);
    clients.rotateSecret(ID, Duration.ofDays(1), HERE);

    assertThat(clients.authenticate(ID, first)).isEmpty();
  }

  @Test
  void a_change_by_another_process_is_seen_within_two_seconds() {
    ClientSecret secret = clients.register(ALEXA, HERE).orElseThrow();
    assertThat(clients.authenticate(ID, secret)).contains(ALEXA);
    Client changed = ALEXA.withTokenFormat(TokenFormat.JWT);

    world.asAnotherProcess(other -> other.clients().replace(changed, HERE));
    long changedAt = System.nanoTime();
    boolean isTime = false;
    while (!clients.authenticate(ID, secret).equals(Optional.of(changed))) {
      assertThat(isTime).as("two seconds are over").isFalse();
      isTime = System.nanoTime() - changedAt > Duration.ofSeconds(2).toNanos();
    }

    world.asAnotherProcess(other -> other.clients().remove(ID, HERE));
    long removedAt = System.nanoTime();
    isTime = false;
    while (clients.authenticate(ID, secret).isPresent()) {
      assertThat(isTime).as("two seconds are over").isFalse();
      isTime = System.nanoTime() - removedAt > Duration.ofSeconds(2).toNanos();
    }
  }

  @Test
  void a_removed_client_takes_its_grants_and_codes_along() {
    TokenAnswer.Issued unlinked = world.link();
    world.grants.unlink(unlinked.grant().id(), HERE);
    TokenAnswer.Issued link = world.link();
    world.link();
    Code code = world.code();

    assertThat(clients.remove(World.ALEXA, HERE)).isTrue();
    assertThat(clients.remove(World.ALEXA, HERE)).isFalse();

    assertThat(clients.find(World.ALEXA)).isEmpty();
    assertThat(world.isActive(link.accessToken())).isFalse();
    assertThat(world.grants.of(World.ADA)).allMatch(Grant::hasEnded);
    assertThat(world.redeem(code)).isEqualTo(new TokenAnswer.Refused(Refusal.CODE_UNKNOWN));
    assertThat(world.stored("SELECT 1 FROM codes")).isEmpty();
    assertThat(world.events())
        .containsExactly(
            Event.GRANT_BEGUN,
            Event.GRANT_UNLINKED,
            Event.GRANT_BEGUN,
            Event.GRANT_BEGUN,
            Event.GRANT_REVOKED,
            Event.GRANT_REVOKED);
  }

  @Test
  void every_change_is_written_down() {
    clients.register(ALEXA, HERE);
    clients.register(ALEXA, HERE);
    clients.replace(ALEXA.withoutProofKey(), HERE);
    clients.rotateSecret(ID, Duration.ZERO, HERE);
    clients.remove(ID, HERE);
    clients.replace(ALEXA, HERE);

    assertThat(world.grants.audit().latest(4))
        .allMatch(event -> event.client().equals(Optional.of(ID)) && event.origin().equals(HERE))
        .extracting(AuditEvent::event)
        .containsExactly(
            Event.CLIENT_REMOVED,
            Event.CLIENT_SECRET_ROTATED,
            Event.CLIENT_CHANGED,
            Event.CLIENT_ADDED);
  }

  @Test
  void a_client_is_kept_with_all_that_describes_it() {
    Client client =
        Client.application(ID, "Ünïcode", Set.of(REDIRECT_URI), Scopes.of("openid"))
            .withTransports(Set.of(SecretTransport.BASIC))
            .withTokenFormat(TokenFormat.JWT);
    clients.register(client, HERE);

    assertThat(clients.find(ID)).contains(client);
    assertThat(client.mayBeGranted(Scopes.of("openid"))).isTrue();
    assertThatIllegalArgumentException().isThrownBy(() -> client.withTransports(Set.of()));
  }

  @Test
  void clients_are_listed_by_id() {
    Client api = Client.resourceServer(new ClientId("a-cadenza-api"), "Cadenza API");
    clients.register(ALEXA, HERE);
    clients.register(api, HERE);

    assertThat(clients.list())
        .extracting(client -> client.id().value())
        .containsExactly("a-cadenza-api", "alexa-cadenza", "alexa-other", "cadenza");
  }

  @Test
  void only_a_resource_server_may_introspect_and_it_gets_no_codes() {
    Client api = Client.resourceServer(new ClientId("cadenza-api"), "Cadenza API");

    assertThat(api.mayIntrospect()).isTrue();
    assertThat(api.mayBeGranted(Scopes.none())).isFalse();
    assertThat(ALEXA.mayIntrospect()).isFalse();
  }

  @Test
  void a_redirect_uri_is_matched_letter_by_letter() {
    assertThat(ALEXA.mayRedirectTo(new RedirectUri(REDIRECT_URI.value()))).isTrue();
    assertThat(ALEXA.mayRedirectTo(new RedirectUri(REDIRECT_URI.value() + "?x=1"))).isFalse();
    assertThat(ALEXA.mayRedirectTo(new RedirectUri("https://PITANGUI.amazon.com/"))).isFalse();
  }

  @Test
  void a_client_of_alexa_needs_a_redirect_uri() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Client.alexa(ID, "Cadenza", Set.of(), SCOPES))
        .withMessageContaining("redirect URI");
  }
}
