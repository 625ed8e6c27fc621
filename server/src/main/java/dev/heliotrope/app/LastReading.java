package dev.heliotrope.app;

import dev.heliotrope.config.Loaded;
import dev.heliotrope.config.Settings;
import dev.heliotrope.config.flowfile.ReadFlows;
import dev.heliotrope.diagnostic.Diagnostic;
import dev.heliotrope.expression.CelExpressions;
import dev.heliotrope.flow.Article;
import dev.heliotrope.flow.Expressions;
import dev.heliotrope.prompt.PromptBook;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What the files said when they were last read, and what was made of it: a reload reads only those that have changed since.
 * Settings and prompts are read as a whole, flows one by one.
 */
record LastReading(Part<Loaded<Settings>> settings, Part<Words> words, ReadFlows flows, Expressions expressions) {
    LastReading() {
        this(Part.none(), Part.none(), ReadFlows.NONE, new CelExpressions());
    }

    /** What can be said, with what is wrong with it. */
    record Words(PromptBook prompts, List<Article> articles, List<Diagnostic> diagnostics) {
        Words {
            articles = List.copyOf(articles);
            diagnostics = List.copyOf(diagnostics);
        }
    }

    /** What was made of files that had this print. */
    record Part<T>(Optional<String> print, @Nullable T made) {
        static <T> Part<T> none() {
            return new Part<>(Optional.empty(), null);
        }

        /** This, if the files are the same. */
        Part<T> at(Optional<String> now, Supplier<T> reading) {
            return made != null && now.isPresent() && now.equals(print) ? this : new Part<>(now, reading.get());
        }

        T get() {
            if (made == null) {
                throw new IllegalStateException("nothing was read yet");
            }
            return made;
        }
    }
}
