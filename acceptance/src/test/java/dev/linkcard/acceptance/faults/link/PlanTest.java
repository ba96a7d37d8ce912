package dev.linkcard.acceptance.faults.link;

import static org.assertj.core.api.Assertions.assertThat;

import dev.linkcard.acceptance.faults.front.Mishap;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PlanTest {
  private static final int LINKS = 2_000;

  @Test
  void the_same_seed_gives_the_same_plans() {
    assertThat(plans(42, 3)).isEqualTo(plans(42, 3));
  }

  @Test
  void another_seed_and_another_round_give_other_plans() {
    assertThat(plans(42, 3)).isNotEqualTo(plans(43, 3)).isNotEqualTo(plans(42, 4));
  }

  @Test
  void every_mishap_and_every_way_to_ask_is_in_one_round() {
    Map<Mishap, Integer> mishaps = new EnumMap<>(Mishap.class);
    for (Plan plan : plans(42, 1)) {
      plan.calls().forEach(call -> call.forEach(mishap -> mishaps.merge(mishap, 1, Integer::sum)));
    }
    assertThat(mishaps).containsOnlyKeys(Mishap.values());
    assertThat(plans(42, 1)).anyMatch(plan -> plan.calls().size() > 1);
    assertThat(plans(42, 1)).anyMatch(plan -> plan.repeats() > 0);
    assertThat(plans(42, 1)).contains(new Plan(List.of(List.of(Mishap.NONE)), 0));
  }

  private static List<Plan> plans(long seed, int round) {
    return IntStream.range(0, LINKS).mapToObj(link -> Plan.of(seed, link, round)).toList();
  }
}
