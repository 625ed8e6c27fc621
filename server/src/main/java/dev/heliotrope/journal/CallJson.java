package dev.heliotrope.journal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.heliotrope.call.CallId;
import dev.heliotrope.routing.End;
import dev.heliotrope.routing.Place;
import dev.heliotrope.routing.WaitingCall;

/** A caller in a queue; the queue by its id. */
final class CallJson {
    private CallJson() {}

    static ObjectNode write(WaitingCall call) {
        ObjectNode json = Json.object()
                .put("call", call.call().value())
                .put("queue", call.queue().id());
        json.set("asks", RequestJson.write(call.request()));
        json.set("place", place(call.place()));
        return json;
    }

    static WaitingCall read(JsonNode json, Known known) {
        return new WaitingCall(
                call(json),
                known.queue(Json.string(json, "queue")),
                RequestJson.read(Json.field(json, "asks")),
                place(Json.field(json, "place")));
    }

    static CallId call(JsonNode json) {
        return new CallId(Json.string(json, "call"));
    }

    static JsonNode place(Place place) {
        ObjectNode json = Json.object()
                .put("joined", place.joined().toString())
                .put("step", place.step())
                .put("since", place.since().toString())
                .put("unanswered", place.unanswered())
                .put("holds", place.holdsOut());
        json.set("not", Json.instants(place.excluded()));
        return json;
    }

    static Place place(JsonNode json) {
        return new Place(
                Json.instant(json, "joined"),
                Json.field(json, "step").asInt(),
                Json.instant(json, "since"),
                Json.field(json, "unanswered").asInt(),
                Json.field(json, "holds").asBoolean(),
                Json.instants(Json.field(json, "not")));
    }

    static String end(End end) {
        return switch (end) {
            case End.AnyAgent ignored -> "any-agent";
            case End.Callback ignored -> "callback";
            case End.Voicemail ignored -> "voicemail";
            case End.OtherQueue other -> "queue " + other.queue();
        };
    }

    static End end(String words) {
        return switch (words) {
            case "any-agent" -> new End.AnyAgent();
            case "callback" -> new End.Callback();
            case "voicemail" -> new End.Voicemail();
            default -> new End.OtherQueue(words.substring("queue ".length()));
        };
    }
}
