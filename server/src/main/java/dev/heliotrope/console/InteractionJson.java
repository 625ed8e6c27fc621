package dev.heliotrope.console;

import dev.heliotrope.call.CallEvent.FlowVersion;
import dev.heliotrope.history.Interaction;
import dev.heliotrope.history.Interaction.Ending;
import dev.heliotrope.history.Interaction.Keys;
import dev.heliotrope.history.Interaction.Offer;
import dev.heliotrope.history.Interaction.Step;
import dev.heliotrope.history.Interaction.Talk;
import dev.heliotrope.history.Interaction.Wait;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * An interaction for other programs, the same in the HTTP API and in {@code history --json}. Instants are ISO 8601 in UTC,
 * durations seconds with milliseconds; what is not known is null, never left out.
 */
public final class InteractionJson {
    private InteractionJson() {}

    public static JsonObject of(Interaction interaction) {
        return head(interaction)
                .put("steps", list(interaction.journey().steps(), InteractionJson::step))
                .put("heard", new JsonArray(interaction.journey().heard()))
                .put("pressed", list(interaction.journey().pressed(), InteractionJson::keys))
                .put("deeds", list(interaction.journey().deeds(), InteractionJson::deed))
                .put("resumed", list(interaction.journey().resumed(), Instant::toString))
                .put("waits", list(interaction.waits(), InteractionJson::wait))
                .put("offers", list(interaction.offers(), InteractionJson::offer))
                .put("talks", list(interaction.talks(), InteractionJson::talk));
    }

    private static JsonObject head(Interaction it) {
        Interaction.Spoken spoken = it.language();
        Ending ending = it.ending();
        FlowVersion flow = it.answeredBy();
        return new JsonObject()
                .put("id", it.id().value())
                .put("channel", word(it.channel()))
                .put("direction", word(it.direction()))
                .put("from", it.from())
                .put("to", it.to())
                .put("began", it.began().toString())
                .put("flow", flow == null ? null : flow.flow())
                .put("version", flow == null ? null : flow.version())
                .put("language", spoken == null ? null : spoken.language().tag())
                .put("languageBy", spoken == null ? null : word(spoken.by()))
                .put("queue", it.queue().orElse(null))
                .put("agent", it.agent().orElse(null))
                .put("waited", seconds(it.waited().orElse(null)))
                .put("talked", seconds(it.talked().orElse(null)))
                .put("outcome", word(it.outcome()))
                .put("ended", ending == null ? null : ending.at().toString())
                .put("endedBy", ending == null ? null : word(ending.by()))
                .put("cause", ending == null ? null : word(ending.cause()));
    }

    private static JsonObject step(Step step) {
        return new JsonObject()
                .put("at", step.at().toString())
                .put("flow", step.flow())
                .put("step", step.step());
    }

    private static JsonObject keys(Keys keys) {
        return new JsonObject()
                .put("at", keys.at().toString())
                .put("step", keys.step())
                .put("digits", keys.digits());
    }

    private static JsonObject deed(Interaction.Deed deed) {
        JsonObject details = new JsonObject();
        new TreeMap<>(deed.details()).forEach(details::put);
        return new JsonObject()
                .put("at", deed.at().toString())
                .put("step", deed.step())
                .put("what", deed.what())
                .put("outcome", deed.outcome())
                .put("details", details);
    }

    private static JsonObject wait(Wait wait) {
        return new JsonObject()
                .put("queue", wait.queue())
                .put("language", wait.language().tag())
                .put("joined", wait.joined().toString());
    }

    private static JsonObject offer(Offer offer) {
        return new JsonObject()
                .put("offer", offer.offer())
                .put("at", offer.at().toString())
                .put("agent", offer.agent())
                .put("why", offer.why())
                .put("outcome", word(offer.outcome()));
    }

    private static JsonObject talk(Talk talk) {
        return new JsonObject()
                .put("agent", talk.agent())
                .put("at", talk.at().toString())
                .put("waited", seconds(talk.waited()))
                .put("talked", seconds(talk.talked()))
                .put("endedBy", word(talk.endedBy()));
    }

    private static <T> JsonArray list(List<T> items, Function<T, Object> form) {
        return new JsonArray(items.stream().map(form).toList());
    }

    private static @Nullable String word(@Nullable Enum<?> constant) {
        return constant == null
                ? null
                : constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static @Nullable Double seconds(@Nullable Duration duration) {
        return duration == null ? null : duration.toMillis() / 1000.0;
    }
}
