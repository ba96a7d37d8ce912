package dev.linkcard.demo.music;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The listeners by the subject of their accounts. Safe for several threads. */
public final class Library {
  private static final int LONGEST_PLAYLIST = 1000;

  private final Map<String, Listener> listeners = new ConcurrentHashMap<>();

  /** Gives an account its listener. */
  public Library add(String subject, Listener listener) {
    listeners.put(subject, listener);
    return this;
  }

  /** Finds the listener of an account. */
  public Optional<Listener> of(String subject) {
    return Optional.ofNullable(listeners.get(subject));
  }

  /** Finds a playlist of an account. */
  public Optional<Playlist> playlist(String subject, String id) {
    return of(subject).stream()
        .flatMap(listener -> listener.playlists().stream())
        .filter(playlist -> playlist.id().equals(id))
        .findFirst();
  }

  /** Adds a track to the end of a playlist; empty if there is no such playlist, or it is full. */
  public Optional<Playlist> add(String subject, String id, String track) {
    listeners.computeIfPresent(
        subject,
        (same, listener) ->
            new Listener(
                listener.name(),
                listener.playlists().stream()
                    .map(playlist -> playlist.id().equals(id) ? longer(playlist, track) : playlist)
                    .toList()));
    return playlist(subject, id).filter(playlist -> playlist.tracks().contains(track));
  }

  private static Playlist longer(Playlist playlist, String track) {
    return playlist.tracks().size() < LONGEST_PLAYLIST ? playlist.with(track) : playlist;
  }

  /** Returns the scopes of the API and what they allow, in words. */
  public static Map<String, String> scopes() {
    return Map.of(
        "playlists.read", "See your playlists and what is on them",
        "playlists.write", "Add tracks to your playlists");
  }

  /** Returns the names of the scopes. */
  public static List<String> scopeNames() {
    return List.of("playlists.read", "playlists.write");
  }
}
