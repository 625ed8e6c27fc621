package dev.heliotrope.journal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.heliotrope.call.Language;
import dev.heliotrope.routing.Channel;
import dev.heliotrope.routing.LastAgent;
import dev.heliotrope.routing.Priority;
import dev.heliotrope.routing.Request;
import dev.heliotrope.routing.Trait;
import java.time.Duration;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What a caller asks. What is as usual is left out. */
final class RequestJson {
    private RequestJson() {}

    static JsonNode write(Request request) {
        ObjectNode json = Json.object().put("lang", request.language().tag());
        if (request.channel() != Channel.VOICE) {
            json.put("by", Json.word(request.channel()));
        }
        if (!request.required().equals(Trait.All.ANYBODY)) {
            json.set("need", trait(request.required()));
        }
        if (!request.preferred().isEmpty()) {
            json.set("like", Json.list(request.preferred(), RequestJson::trait));
        }
        if (!request.about().isEmpty()) {
            json.put("about", request.about());
        }
        return standing(json, request);
    }

    private static JsonNode standing(ObjectNode json, Request request) {
        Priority priority = request.priority();
        if (!priority.equals(Priority.USUAL)) {
            json.put("head", priority.headStart().toString()).put("vip", priority.vip());
        }
        LastAgent last = request.last();
        if (last != null) {
            json.put("last", last.agent()).put("talked", last.talked().toString());
        }
        return json;
    }

    static Request read(JsonNode json) {
        return new Request(
                new Language(Json.string(json, "lang")),
                json.has("by") ? Json.constant(Channel.class, Json.string(json, "by")) : Channel.VOICE,
                json.has("need") ? trait(Json.field(json, "need")) : Trait.All.ANYBODY,
                Json.list(json.path("like"), RequestJson::trait),
                json.path("about").asText(""),
                priority(json),
                last(json));
    }

    private static Priority priority(JsonNode json) {
        return json.has("head")
                ? new Priority(
                        Duration.parse(Json.string(json, "head")),
                        Json.field(json, "vip").asBoolean())
                : Priority.USUAL;
    }

    private static @Nullable LastAgent last(JsonNode json) {
        return json.has("last") ? new LastAgent(Json.string(json, "last"), Json.instant(json, "talked")) : null;
    }

    static JsonNode trait(Trait trait) {
        ObjectNode json = Json.object();
        switch (trait) {
            case Trait.Skill it -> json.put("skill", it.name()).put("level", it.level());
            case Trait.Speaks it ->
                json.put("level", it.level())
                        .set(
                                "speaks",
                                Json.strings(
                                        it.any().stream().map(Language::tag).toList()));
            case Trait.OneOf it -> json.set("one-of", Json.strings(new TreeSet<>(it.agents())));
            case Trait.All it -> json.set("all", Json.list(it.traits(), RequestJson::trait));
            case Trait.Any it -> json.set("any", Json.list(it.traits(), RequestJson::trait));
            case Trait.Not it -> json.set("not", trait(it.trait()));
        }
        return json;
    }

    static Trait trait(JsonNode json) {
        if (json.has("skill")) {
            return new Trait.Skill(
                    Json.string(json, "skill"), Json.field(json, "level").asInt());
        } else if (json.has("speaks")) {
            return new Trait.Speaks(
                    Json.list(Json.field(json, "speaks"), tag -> new Language(tag.asText())),
                    Json.field(json, "level").asInt());
        } else if (json.has("one-of")) {
            return new Trait.OneOf(Set.copyOf(Json.list(Json.field(json, "one-of"), JsonNode::asText)));
        } else if (json.has("all")) {
            return new Trait.All(Json.list(Json.field(json, "all"), RequestJson::trait));
        }
        return json.has("any")
                ? new Trait.Any(Json.list(Json.field(json, "any"), RequestJson::trait))
                : new Trait.Not(trait(Json.field(json, "not")));
    }
}
