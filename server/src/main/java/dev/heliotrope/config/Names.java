package dev.heliotrope.config;

import dev.heliotrope.yaml.Value;
import java.util.Optional;
import java.util.Set;

/**
 * The names of one kind that other files may use. Where their own file cannot be read none is known, and any is taken for
 * right, so that one broken file does not make errors in all the others.
 */
record Names(String noun, Optional<Set<String>> known) {
    Names {
        known = known.map(Set::copyOf);
    }

    /** The name that is written there; empty, and reported, if there is none such. */
    Optional<String> in(Value value) {
        return known.isPresent()
                ? value.nameOf(noun, known.get())
                : Optional.of(value.text()).filter(text -> !text.isEmpty());
    }
}
