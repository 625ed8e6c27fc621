package dev.heliotrope.config;

import dev.heliotrope.diagnostic.Diagnostic;
import dev.heliotrope.diagnostic.Problems;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** What came of loading: everything that is wrong, in order of place, and the result unless one of it is an error. */
public record Loaded<T>(List<Diagnostic> diagnostics, Optional<T> result) {
    public Loaded {
        diagnostics = List.copyOf(diagnostics);
    }

    /** The result is made only if there is no error. */
    static <T> Loaded<T> of(Problems problems, Supplier<T> result) {
        return new Loaded<>(problems.sorted(), problems.hasErrors() ? Optional.empty() : Optional.of(result.get()));
    }
}
