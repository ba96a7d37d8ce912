package dev.linkcard.cli.story;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.linkcard.useragent.UserAgent;
import dev.linkcard.useragent.person.Credentials;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Where the steps meet: the emulator, the person at a browser, what was said so far. Not
 * thread-safe.
 */
final class Stage {
  static final String UTTERANCE = "ask cadenza what my playlists are";

  private final Remote remote;
  private final UserAgent person;
  private final String password;
  private final Teller teller;
  private final List<Told> untold = new ArrayList<>();
  private long last;
  private @Nullable URI carried;

  Stage(Remote remote, String name, String password, Teller teller) {
    this.remote = remote;
    this.person = UserAgent.of(Credentials.of(name, password));
    this.password = password;
    this.teller = teller;
  }

  Remote remote() {
    return remote;
  }

  UserAgent person() {
    return person;
  }

  String password() {
    return password;
  }

  /** Says the story's utterance and returns the turn. */
  JsonNode ask() {
    return remote.post(
        "/api/utterances", JsonNodeFactory.instance.objectNode().put("text", UTTERANCE));
  }

  /**
   * Keeps an address for the next step: the authorization request, then the authorization response.
   */
  void carry(URI address) {
    carried = address;
  }

  URI carried() {
    if (carried == null) {
      throw new IllegalStateException("The step before carries an address.");
    }
    return carried;
  }

  /** Returns the messages that came since they were last told. */
  List<Told> news() {
    for (Told told : remote.messages(last)) {
      last = told.seq();
      untold.add(told);
    }
    return List.copyOf(untold);
  }

  /**
   * Finds the one message that a step is about, among those that came since they were last told.
   */
  Told expect(String what, Predicate<Told> predicate) {
    List<Told> news = news();
    Optional<Told> found = news.stream().filter(predicate).findFirst();
    return found.orElseThrow(
        () -> new StoryBroke(what, "only " + news.stream().map(Told::label).toList()));
  }

  void check(boolean happened, String expected, String came) {
    if (!happened) {
      throw new StoryBroke(expected, came);
    }
  }

  /** Tells messages, each as a line of its own, and forgets them. */
  void tell(Predicate<Told> which) {
    news();
    untold.stream().filter(which).forEach(teller::exchange);
    untold.removeIf(which);
  }
}
