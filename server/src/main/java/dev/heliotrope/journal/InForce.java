package dev.heliotrope.journal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.heliotrope.hours.Emergencies;
import dev.heliotrope.hours.Emergency;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What routing goes by: a configuration, by the content hash of its files, and what was switched beside it.
 *
 * @param config empty for one that is not known
 */
public record InForce(String config, Emergencies emergencies) {
    public static final InForce UNKNOWN = of("");

    /** With nothing switched. */
    public static InForce of(String config) {
        return new InForce(config, Emergencies.NONE);
    }

    ObjectNode write(ObjectNode into) {
        into.put("config", config);
        if (!emergencies.inForce().isEmpty()) {
            into.set("emergencies", Json.list(emergencies.inForce(), InForce::emergency));
        }
        return into;
    }

    static InForce read(JsonNode json) {
        List<Emergency> all =
                json.has("emergencies") ? Json.list(Json.field(json, "emergencies"), InForce::emergency) : List.of();
        return new InForce(Json.string(json, "config"), new Emergencies(all));
    }

    private static JsonNode emergency(Emergency emergency) {
        ObjectNode json = Json.object()
                .put("id", emergency.id())
                .put("since", emergency.since().toString())
                .put("why", emergency.why());
        emergency.until().ifPresent(until -> json.put("until", until.toString()));
        json.set("closes", Json.strings(new TreeSet<>(emergency.calendars())));
        return json;
    }

    private static Emergency emergency(JsonNode json) {
        Set<String> closes = new HashSet<>();
        Json.field(json, "closes").forEach(id -> closes.add(id.asText()));
        Optional<Instant> until = json.has("until") ? Optional.of(Json.instant(json, "until")) : Optional.empty();
        return new Emergency(
                Json.string(json, "id"), closes, Json.instant(json, "since"), until, Json.string(json, "why"));
    }
}
