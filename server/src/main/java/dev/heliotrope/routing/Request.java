package dev.heliotrope.routing;

import dev.heliotrope.call.Language;
import java.util.List;
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
