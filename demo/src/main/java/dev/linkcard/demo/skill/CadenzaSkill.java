package dev.linkcard.demo.skill;

import com.amazon.ask.Skill;
import com.amazon.ask.builder.CustomSkillBuilder;
import dev.linkcard.skill.AccountLinking;

/** The list of what the skill can. */
public final class CadenzaSkill {
  private CadenzaSkill() {}

  /** Makes the skill: three handlers behind the gate, two that anyone reaches. */
  public static Skill create(AccountLinking linking) {
    return new CustomSkillBuilder()
        .addRequestHandler(linking.gate(new PlaylistsHandler()))
        .addRequestHandler(linking.gate(new TracksHandler()))
        .addRequestHandler(linking.gate(new AddTrackHandler()))
        .addRequestHandler(new WelcomeHandler())
        .addRequestHandler(new StopHandler())
        .build();
  }
}
