package dev.heliotrope.flow.machine;

import dev.heliotrope.call.Language;
import dev.heliotrope.flow.Article;
import dev.heliotrope.hours.Calendar;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/** Port: what a flow can ask about the world outside of the call. A call keeps the world that it began with. */
public interface FlowWorld {
    Optional<Calendar> calendar(String name);

    /** The same under what these switches close, however they really stand: for calls that are rehearsed. */
    default Optional<Calendar> calendar(String name, Set<String> on) {
        return calendar(name);
    }

    /** Whether that switch is on at this moment; unlike all else here it may change while a call goes on. */
    default boolean isOn(String name) {
        return false;
    }

    /** Where the split of that name leads, if that is not left to chance. */
    default Optional<String> lot(String step) {
        return Optional.empty();
    }

    /** How long whoever speaks this language would wait in that queue; empty while nobody can tell. */
    default Optional<Duration> expectedWait(String queue, Language language) {
        return Optional.empty();
    }

    /** The extensions that callers may dial directly. */
    default Set<String> extensions() {
        return Set.of();
    }

    /** In this language and no other. */
    default Optional<Article> article(String topic, Language language) {
        return Optional.empty();
    }
}
