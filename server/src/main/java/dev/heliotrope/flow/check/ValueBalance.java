package dev.heliotrope.flow.check;

import dev.heliotrope.diagnostic.DidYouMean;
import dev.heliotrope.flow.tree.Mention;
import dev.heliotrope.flow.tree.Words;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The values that words give beside those that their prompts speak: what is wanted and not given, and what is given and not wanted. */
record ValueBalance(Set<String> spoken, Set<String> missing, Set<String> surplus) {
    /** What a prompt speaks that there is not, nobody knows; then nothing is surplus. */
    static ValueBalance of(Words words, Known known) {
        Collection<String> prompts = known.names(Mention.Kind.PROMPT);
        Set<String> spoken = new TreeSet<>();
        Set<String> missing = new TreeSet<>();
        words.prompts().forEach(prompt -> {
            known.uses(prompt.value()).forEach(use -> spoken.add(use.value()));
            missing.addAll(known.values(prompt.value()));
        });
        missing.removeAll(words.with().keySet());
        Set<String> surplus = new TreeSet<>(words.written().keySet());
        surplus.removeAll(spoken);
        boolean allKnown = words.prompts().stream().allMatch(prompt -> prompts.contains(prompt.value()));
        return new ValueBalance(spoken, missing, allKnown ? surplus : Set.of());
    }

    /** The missing one that a surplus one was probably meant to be. */
    Optional<String> meant(String given) {
        return DidYouMean.among(given, missing);
    }

    /** Missing, and not there under a name that is misspelt. */
    boolean isMissing(String value) {
        return missing.contains(value)
                && surplus.stream().noneMatch(given -> meant(given).equals(Optional.of(value)));
    }
}
