package dev.linkcard.demo.music;

import java.util.List;

/**
 * Somebody with playlists.
 *
 * @param name such as {@code ada}
 * @param playlists in the order in which they are told
 */
public record Listener(String name, List<Playlist> playlists) {
  /** Copies the playlists. */
  public Listener {
    playlists = List.copyOf(playlists);
  }

  /** Returns ada, who runs. */
  public static Listener ada() {
    return new Listener(
        "ada",
        List.of(
            new Playlist(
                "morning-run", "Morning Run", List.of("Ignition", "Second Wind", "Sprint")),
            new Playlist("deep-focus", "Deep Focus", List.of("Slow Rivers", "Glass Rooms")),
            new Playlist("sunday-slow", "Sunday Slow", List.of("Late Breakfast", "Window Rain"))));
  }

  /** Returns ben, who cooks. */
  public static Listener ben() {
    return new Listener(
        "ben",
        List.of(
            new Playlist(
                "kitchen-disco", "Kitchen Disco", List.of("Copper Pans", "Simmer", "Plates")),
            new Playlist("road-trip", "Road Trip", List.of("Mile One", "Open Windows"))));
  }
}
