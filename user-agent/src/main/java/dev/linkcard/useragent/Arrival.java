package dev.linkcard.useragent;

import dev.linkcard.useragent.http.Masked;
import java.net.URI;
import java.util.List;

/** Where a walk ended. */
public sealed interface Arrival {

  /** Returns the address at which the walk ended, secrets and all. */
  URI at();

  /** Returns what was requested on the way, in order. */
  List<Visit> visits();

  /**
   * The walk came to an address that it was to stop at; that address was not requested.
   *
   * @param at with query and fragment, so possibly with a code; masked in {@code toString}
   */
  record Redirected(URI at, List<Visit> visits) implements Arrival {

    /** Copies the visits. */
    public Redirected {
      visits = List.copyOf(visits);
    }

    @Override
    public String toString() {
      return "redirected to " + Masked.uri(at);
    }
  }

  /**
   * The walk could not go on.
   *
   * @param at the last address requested
   * @param reason a sentence for people; quotes the page's own error text if it shows one
   * @param pageText the text of the last page; empty if there was no page
   */
  record Stuck(URI at, String reason, String pageText, List<Visit> visits) implements Arrival {

    /** Copies the visits. */
    public Stuck {
      visits = List.copyOf(visits);
    }

    @Override
    public String toString() {
      return "stuck at " + Masked.uri(at) + ": " + reason;
    }
  }
}
