package dev.heliotrope.journal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.heliotrope.call.PhoneState;
import dev.heliotrope.routing.Offer;
import dev.heliotrope.routing.Presence;
import java.time.Instant;

/** An entry as one compact line of JSON. Every name is spelt out here, so that old journals outlive renamed classes. */
final class EntryJson {
    private EntryJson() {}

    static String write(Entry entry) {
        ObjectNode json = Json.object();
        switch (entry) {
            case Entry.Opened it ->
                it.by()
                        .write(line(json, "open", it))
                        .put("offering", it.offering())
                        .set("known", StandingJson.write(it.known()));
            case Entry.Joined it -> line(json, "join", it).setAll(CallJson.write(it.call()));
            case Entry.Left it -> line(json, "leave", it).put("call", it.call().value());
            case Entry.Said it ->
                line(json, "presence", it).put("agent", it.agent()).put("is", Json.word(it.presence()));
            case Entry.Phone it ->
                line(json, "phone", it).put("agent", it.agent()).put("is", Json.word(it.state()));
            case Entry.Accepted it ->
                line(json, "accepted", it).put("call", it.call().value());
            case Entry.Ended it ->
                line(json, "ended", it).put("call", it.call().value()).put("how", Json.word(it.how()));
            case Entry.Done it -> line(json, "done", it).put("call", it.call().value());
            case Entry.Ticked it -> line(json, "tick", it);
            case Entry.Reloaded it -> it.by().write(line(json, "reload", it));
            case Entry.Offering it -> line(json, "offering", it).put("on", it.on());
            case Entry.Offered it ->
                line(json, "offer", it).put("call", it.call().value()).put("agent", it.agent());
            case Entry.Exhausted it ->
                line(json, "exhausted", it).put("call", it.call().value()).put("end", CallJson.end(it.end()));
            case Entry.Lost it -> line(json, "lost", it).put("lines", it.lines());
        }
        return Json.text(json);
    }

    private static ObjectNode line(ObjectNode json, String kind, Entry entry) {
        return json.put("do", kind).put("at", entry.at().toString());
    }

    /** @throws JournalException for a line that is none, or names a queue that is not known */
    static Entry read(JsonNode json, Known known) {
        Instant at = Json.instant(json, "at");
        return switch (Json.string(json, "do")) {
            case "open" ->
                new Entry.Opened(
                        at,
                        InForce.read(json),
                        Json.field(json, "offering").asBoolean(),
                        StandingJson.read(Json.field(json, "known"), known));
            case "join" -> new Entry.Joined(at, CallJson.read(json, known));
            case "leave" -> new Entry.Left(at, CallJson.call(json));
            case "presence" -> new Entry.Said(at, agent(json), Json.constant(Presence.class, Json.string(json, "is")));
            case "phone" -> new Entry.Phone(at, agent(json), Json.constant(PhoneState.class, Json.string(json, "is")));
            case "accepted" -> new Entry.Accepted(at, CallJson.call(json));
            case "ended" ->
                new Entry.Ended(at, CallJson.call(json), Json.constant(Offer.Failure.class, Json.string(json, "how")));
            case "done" -> new Entry.Done(at, CallJson.call(json));
            case "tick" -> new Entry.Ticked(at);
            case "reload" -> new Entry.Reloaded(at, InForce.read(json));
            case "offering" -> new Entry.Offering(at, Json.field(json, "on").asBoolean());
            case "offer" -> new Entry.Offered(at, CallJson.call(json), agent(json));
            case "exhausted" -> new Entry.Exhausted(at, CallJson.call(json), CallJson.end(Json.string(json, "end")));
            case "lost" -> new Entry.Lost(at, Json.field(json, "lines").asLong());
            default -> throw new JournalException("a line of a kind that this Heliotrope does not know");
        };
    }

    private static String agent(JsonNode json) {
        return Json.string(json, "agent");
    }
}
