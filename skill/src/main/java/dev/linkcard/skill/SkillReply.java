package dev.linkcard.skill;

/**
 * What to answer Alexa.
 *
 * @param status 200 or 400
 * @param body JSON with 200; empty with 400
 */
public record SkillReply(int status, byte[] body) {
  static SkillReply refused() {
    return new SkillReply(400, new byte[0]);
  }

  @Override
  public String toString() {
    return "SkillReply[" + status + ", " + body.length + " bytes]";
  }
}
