package dev.linkcard.emulator.envelope;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * A session between a device and a skill.
 *
 * @param id the session id
 * @param isNew whether the next request is its first
 * @param attributes what the skill wants back with the next request
 */
public record Session(String id, boolean isNew, ObjectNode attributes) {
  /** Opens a session. */
  public static Session open() {
    return new Session(Ids.session(), true, JsonNodeFactory.instance.objectNode());
  }

  /** Returns the session as it stands after an answer. */
  public Session after(ObjectNode answeredAttributes) {
    return new Session(id, false, answeredAttributes);
  }
}
