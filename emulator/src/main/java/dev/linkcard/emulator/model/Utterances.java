package dev.linkcard.emulator.model;

import dev.linkcard.emulator.model.Understood.IntentMatch;
import dev.linkcard.emulator.model.Understood.Launch;
import dev.linkcard.emulator.model.Understood.Nothing;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Resolves utterances against an interaction model by its sample utterances. Immutable. */
public final class Utterances {
  /** Amazon extends its built-in intents with sentences of its own; these are the plainest. */
  private static final Map<String, List<String>> BUILT_IN =
      Map.of(
          "AMAZON.HelpIntent", List.of("help", "hilfe"),
          "AMAZON.StopIntent", List.of("stop", "stopp"),
          "AMAZON.CancelIntent", List.of("cancel", "abbrechen"),
          "AMAZON.YesIntent", List.of("yes", "ja"),
          "AMAZON.NoIntent", List.of("no", "nein"));

  private final InteractionModel model;
  private final Invocation invocation;
  private final List<Entry> entries = new ArrayList<>();

  /** Makes a resolver for one language. */
  public Utterances(InteractionModel model, Locale locale) {
    this.model = model;
    this.invocation = Invocation.in(locale);
    for (Intent intent : model.intents()) {
      intent.samples().forEach(sample -> entries.add(new Entry(intent, new Sample(sample))));
      BUILT_IN
          .getOrDefault(intent.name(), List.of())
          .forEach(sample -> entries.add(new Entry(intent, new Sample(sample))));
    }
    entries.sort(Comparator.comparing((Entry entry) -> entry.sample().literal()).reversed());
  }

  /** Resolves an utterance; within a session of the skill its name may be left out. */
  public Understood resolve(String said, boolean inSession) {
    String words = Words.normalised(said).replaceFirst("^alexa ", "");
    String name = Words.normalised(model.invocationName());
    if (invocation.launches(words, name)) {
      return new Launch();
    }
    List<String> asked = new ArrayList<>(invocation.asked(words, name));
    if (inSession) {
      asked.add(words);
    }
    for (String candidate : asked) {
      Optional<IntentMatch> match = match(candidate);
      if (match.isPresent()) {
        return match.get();
      }
    }
    return asked.isEmpty() ? new Nothing(noSkill(name)) : unknown(asked.get(asked.size() - 1));
  }

  private Optional<IntentMatch> match(String words) {
    for (Entry entry : entries) {
      Optional<List<Sample.Heard>> heard = entry.sample().heard(words);
      if (heard.isPresent()) {
        List<Slot> slots =
            entry.intent().slots().entrySet().stream()
                .map(slot -> slot(slot.getKey(), slot.getValue(), heard.get()))
                .toList();
        return Optional.of(new IntentMatch(entry.intent().name(), slots));
      }
    }
    return Optional.empty();
  }

  private Slot slot(String name, String type, List<Sample.Heard> heard) {
    Optional<String> words =
        heard.stream().filter(one -> one.slot().equals(name)).map(Sample.Heard::words).findFirst();
    Optional<Slot.Resolution> resolution =
        words.flatMap(said -> model.type(type).map(values -> resolve(values, said)));
    return new Slot(name, type, words.orElse(""), resolution);
  }

  private static Slot.Resolution resolve(SlotType values, String words) {
    return values
        .resolve(words)
        .<Slot.Resolution>map(value -> new Slot.Match(value.id(), value.name()))
        .orElseGet(Slot.NoMatch::new);
  }

  private Understood unknown(String words) {
    String fallback = "AMAZON.FallbackIntent";
    if (model.intents().stream().anyMatch(intent -> intent.name().equals(fallback))) {
      return new IntentMatch(fallback, List.of());
    }
    return new Nothing(
        "No sample utterance of the interaction model matches \"" + words + "\"." + example());
  }

  private String noSkill(String name) {
    return "The utterance does not call the skill by its name: \"open %s\" or \"ask %s …\" would."
        .formatted(name, name);
  }

  private String example() {
    return model.intents().stream()
        .flatMap(intent -> intent.samples().stream())
        .findFirst()
        .map(sample -> " \"" + sample + "\" would.")
        .orElse("");
  }

  /**
   * A sample of an intent.
   *
   * @param intent the intent
   * @param sample one of its samples
   */
  private record Entry(Intent intent, Sample sample) {}
}
