package dev.heliotrope.flow.tree;

import dev.heliotrope.call.Language;
import dev.heliotrope.diagnostic.Placed;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Asks the caller which language to speak; each language's line is said in that language. */
public record LanguageStep(
        Placed<String> name,
        List<Choice> choices,
        Placed<String> prompt,
        Ask ask,
        int tries,
        Duration patience,
        Placed<String> next,
        Mishaps mishaps)
        implements Step {
    public record Choice(String key, Placed<Language> language) {}

    public enum Ask {
        ALWAYS,
        /** A caller whose choice is remembered is not asked again. */
        UNLESS_REMEMBERED
    }

    public LanguageStep {
        choices = List.copyOf(choices);
    }

    private static Mention mention(Choice choice) {
        Placed<Language> language = choice.language();
        return new Mention(Mention.Kind.LANGUAGE, new Placed<>(language.value().tag(), language.at()));
    }

    @Override
    public List<Exit> exits() {
        return Exit.and(mishaps, Exit.alone("next", next));
    }

    @Override
    public Asking asking() {
        int keys =
                choices.stream().mapToInt(choice -> choice.key().length()).max().orElse(1);
        return new Asking(tries, patience, keys);
    }

    @Override
    public List<Words> spoken() {
        return List.of(new Words(List.of(prompt), Map.of("key", new FlowValue.Constant(1L))));
    }

    @Override
    public List<Mention> mentions() {
        return Stream.concat(
                        choices.stream().map(LanguageStep::mention),
                        spoken().stream().flatMap(Words::mentions))
                .toList();
    }
}
