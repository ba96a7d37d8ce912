package dev.linkcard.demo.music;

import java.util.ArrayList;
import java.util.List;

/**
 * A playlist.
 *
 * @param id such as {@code morning-run}; one listener's playlists have different ids
 * @param name what people call it
 * @param tracks the titles, in the order of playing
 */
public record Playlist(String id, String name, List<String> tracks) {
  /** Copies the titles. */
  public Playlist {
    tracks = List.copyOf(tracks);
  }

  Playlist with(String track) {
    List<String> longer = new ArrayList<>(tracks);
    longer.add(track);
    return new Playlist(id, name, longer);
  }
}
