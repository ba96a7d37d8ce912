/** What Cadenza keeps of its listeners: names and playlists, in memory. */
@NullMarked
package dev.linkcard.demo.music;

import org.jspecify.annotations.NullMarked;
