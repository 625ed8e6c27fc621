package dev.heliotrope.routing;

import dev.heliotrope.call.Language;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What is asked of an agent: levels of skills and languages, named agents, and these joined by and, or, not. */
public sealed interface Trait {
    /** The one thing to tell why this agent will not do; null for one who will. */
    @Nullable
    Refusal missing(Agent agent);

    /** How good the agent is at what is asked: the sum of the levels; of alternatives the best counts. */
    int level(Agent agent);

    /** With agents by {@code names}, which gives what somebody of an id is called. */
    String words(UnaryOperator<String> names);

    /** With agents by their ids, as admins write it. */
    default String words() {
        return words(UnaryOperator.identity());
    }

    default boolean isIn(Agent agent) {
        return missing(agent) == null;
    }

    /** Both are asked. */
    default Trait and(Trait other) {
        if (equals(All.ANYBODY)) {
            return other;
        }
        return other.equals(All.ANYBODY) ? this : new All(List.of(this, other));
    }

    /** Knows {@code name} at this level, 1 to 5, or better. */
    record Skill(String name, int level) implements Trait {
        @Override
        public @Nullable Refusal missing(Agent agent) {
            int has = agent.proficiency(name);
            return has >= level ? null : new Refusal.Skill(name, has, level);
        }

        @Override
        public int level(Agent agent) {
            return agent.proficiency(name);
        }

        @Override
        public String words(UnaryOperator<String> names) {
            return name + " " + level;
        }
    }

    /** Speaks any of the languages at this level, 1 to 5, or better. */
    record Speaks(List<Language> any, int level) implements Trait {
        public Speaks {
            any = List.copyOf(any);
        }

        @Override
        public @Nullable Refusal missing(Agent agent) {
            int best = level(agent);
            return best >= level ? null : new Refusal.Tongue(any, best, level);
        }

        @Override
        public int level(Agent agent) {
            return any.stream().mapToInt(agent::proficiency).max().orElse(0);
        }

        @Override
        public String words(UnaryOperator<String> names) {
            return Words.languages(any) + " " + level;
        }
    }

    /** Is one of these agents, by id. */
    record OneOf(Set<String> agents) implements Trait {
        public OneOf {
            agents = Set.copyOf(agents);
        }

        @Override
        public @Nullable Refusal missing(Agent agent) {
            return agents.contains(agent.id()) ? null : new Refusal.NotNamed(this, null);
        }

        @Override
        public int level(Agent agent) {
            return 0;
        }

        @Override
        public String words(UnaryOperator<String> names) {
            return agents.stream().map(names).sorted().collect(Collectors.joining(" or "));
        }
    }

    record All(List<Trait> traits) implements Trait {
        /** Asks nothing. */
        public static final Trait ANYBODY = new All(List.of());

        public All {
            traits = List.copyOf(traits);
        }

        @Override
        public @Nullable Refusal missing(Agent agent) {
            return traits.stream()
                    .map(trait -> trait.missing(agent))
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElse(null);
        }

        @Override
        public int level(Agent agent) {
            return traits.stream().mapToInt(trait -> trait.level(agent)).sum();
        }

        @Override
        public String words(UnaryOperator<String> names) {
            return traits.isEmpty()
                    ? "anybody"
                    : traits.stream()
                            .map(trait -> trait.words(names))
                            .filter(words -> !words.equals("anybody"))
                            .collect(Collectors.joining(", "));
        }
    }

    /** At least one of them; of none, nobody. */
    record Any(List<Trait> traits) implements Trait {
        public Any {
            traits = List.copyOf(traits);
        }

        @Override
        public @Nullable Refusal missing(Agent agent) {
            List<Refusal> all = traits.stream()
                    .map(trait -> trait.missing(agent))
                    .filter(Objects::nonNull)
                    .toList();
            return !traits.isEmpty() && all.size() < traits.size() ? null : new Refusal.None(all);
        }

        @Override
        public int level(Agent agent) {
            return traits.stream().mapToInt(trait -> trait.level(agent)).max().orElse(0);
        }

        @Override
        public String words(UnaryOperator<String> names) {
            return traits.stream().map(trait -> trait.words(names)).collect(Collectors.joining(" or ", "(", ")"));
        }
    }

    record Not(Trait trait) implements Trait {
        @Override
        public @Nullable Refusal missing(Agent agent) {
            return trait.isIn(agent) ? new Refusal.Unwanted(trait, null) : null;
        }

        @Override
        public int level(Agent agent) {
            return 0;
        }

        @Override
        public String words(UnaryOperator<String> names) {
            return "not " + trait.words(names);
        }
    }
}
