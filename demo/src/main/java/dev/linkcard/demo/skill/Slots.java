package dev.linkcard.demo.skill;

import com.amazon.ask.dispatcher.request.handler.HandlerInput;
import com.amazon.ask.model.IntentRequest;
import com.amazon.ask.model.Slot;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The slots of an intent request. */
final class Slots {
  private Slots() {}

  /** Returns what was said in a slot, if anything was. */
  static Optional<String> said(HandlerInput input, String name) {
    Map<String, Slot> slots = ((IntentRequest) input.getRequest()).getIntent().getSlots();
    return Optional.ofNullable(slots).map(all -> all.get(name)).map(Slot::getValue);
  }

  /** Returns the id that a playlist of this name has. */
  static String playlistId(String spoken) {
    return spoken.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
  }
}
