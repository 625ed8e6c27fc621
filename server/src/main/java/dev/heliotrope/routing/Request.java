package dev.heliotrope.routing;

import dev.heliotrope.call.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What a caller needs, whatever the queue. {@code required} does not relax with the queue's steps; of {@code preferred}, agents
 * who have more come first. {@code about} is the kind of query, for forecasts and reports.
 */
public record Request(
        Language language,
        Channel channel,
        Trait required,
        List<Trait> preferred,
        String about,
        Priority priority,
        @Nullable LastAgent last) {
    public Request {
        preferred = List.copyOf(preferred);
    }

    /** A voice call that asks nothing but the language. */
    public static Request in(Language language) {
        return new Request(language, Channel.VOICE, Trait.All.ANYBODY, List.of(), "", Priority.USUAL, null);
    }

    /**
     * What is asked for this caller besides the language, {@code about warranty, 60 s ahead, needs jana or petr, rather billing 3}; empty
     * for nothing. {@code names} gives what an agent of an id is called.
     */
    public String words(UnaryOperator<String> names) {
        List<String> words = new ArrayList<>();
        if (!about.isEmpty()) {
            words.add("about " + about);
        }
        if (!priority.headStart().isZero()) {
            words.add(priority.headStart().toSeconds() + " s ahead");
        }
        if (priority.vip()) {
            words.add("vip");
        }
        if (!required.equals(Trait.All.ANYBODY)) {
            words.add("needs " + required.words(names));
        }
        preferred.forEach(trait -> words.add("rather " + trait.words(names)));
        return String.join(", ", words);
    }

    public Request by(Channel channel) {
        return new Request(language, channel, required, preferred, about, priority, last);
    }

    public Request requiring(Trait trait) {
        return new Request(language, channel, trait, preferred, about, priority, last);
    }

    public Request preferring(List<Trait> traits) {
        return new Request(language, channel, required, traits, about, priority, last);
    }

    public Request about(String kind) {
        return new Request(language, channel, required, preferred, kind, priority, last);
    }

    public Request with(Priority standing) {
        return new Request(language, channel, required, preferred, about, standing, last);
    }

    public Request lastWith(@Nullable LastAgent agent) {
        return new Request(language, channel, required, preferred, about, priority, agent);
    }
}
