package dev.heliotrope.journal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.heliotrope.call.PhoneState;
import dev.heliotrope.routing.AgentState;
import dev.heliotrope.routing.Channel;
import dev.heliotrope.routing.Contact;
import dev.heliotrope.routing.Offer;
import dev.heliotrope.routing.Presence;
import dev.heliotrope.routing.Standing;
import java.time.Duration;
import java.time.Instant;

/** All that a distributor knows; agents by their ids. */
final class StandingJson {
    private StandingJson() {}

    static JsonNode write(Standing standing) {
        ObjectNode json = Json.object();
        json.set("agents", Json.list(standing.agents(), StandingJson::agent));
        json.set("waiting", Json.list(standing.waiting(), CallJson::write));
        json.set("offers", Json.list(standing.offers(), StandingJson::offered));
        return json;
    }

    static Standing read(JsonNode json, Known known) {
        return new Standing(
                Json.list(Json.field(json, "agents"), agent -> agent(agent, known)),
                Json.list(Json.field(json, "waiting"), call -> CallJson.read(call, known)),
                Json.list(Json.field(json, "offers"), offered -> offered(offered, known)));
    }

    private static JsonNode agent(AgentState state) {
        ObjectNode json = Json.object()
                .put("agent", state.agent().id())
                .put("is", Json.word(state.presence()))
                .put("phone", Json.word(state.phone()))
                .put("idle", state.idleSince().toString())
                .put("talked", state.talked().toString());
        json.set("with", Json.list(state.engaged(), StandingJson::contact));
        Instant aside = state.asideUntil();
        if (aside != null) {
            json.put("aside", aside.toString());
        }
        return json;
    }

    private static AgentState agent(JsonNode json, Known known) {
        return new AgentState(
                known.agent(Json.string(json, "agent")),
                Json.constant(Presence.class, Json.string(json, "is")),
                Json.constant(PhoneState.class, Json.string(json, "phone")),
                Json.instant(json, "idle"),
                Duration.parse(Json.string(json, "talked")),
                Json.list(Json.field(json, "with"), StandingJson::contact),
                json.has("aside") ? Json.instant(json, "aside") : null);
    }

    private static JsonNode contact(Contact contact) {
        return Json.object().put("call", contact.call().value()).put("by", Json.word(contact.channel()));
    }

    private static Contact contact(JsonNode json) {
        return new Contact(CallJson.call(json), channel(json));
    }

    private static Channel channel(JsonNode json) {
        return Json.constant(Channel.class, Json.string(json, "by"));
    }

    private static JsonNode offered(Standing.Offered offered) {
        ObjectNode json = Json.object();
        json.set("caller", CallJson.write(offered.call()));
        json.set("offer", offer(offered.offer()));
        return json;
    }

    private static Standing.Offered offered(JsonNode json, Known known) {
        return new Standing.Offered(CallJson.read(Json.field(json, "caller"), known), offer(Json.field(json, "offer")));
    }

    private static JsonNode offer(Offer offer) {
        ObjectNode json = Json.object()
                .put("call", offer.call().value())
                .put("agent", offer.agent())
                .put("by", Json.word(offer.channel()));
        switch (offer) {
            case Offer.Pending it -> json.put("made", it.made().toString());
            case Offer.Accepted it ->
                json.put("made", it.made().toString()).put("taken", it.at().toString());
            case Offer.Over it -> json.put("over", it.at().toString()).put("outcome", Json.word(it.outcome()));
        }
        return json;
    }

    private static Offer offer(JsonNode json) {
        String agent = Json.string(json, "agent");
        if (json.has("over")) {
            Offer.Outcome outcome = Json.constant(Offer.Outcome.class, Json.string(json, "outcome"));
            return new Offer.Over(CallJson.call(json), agent, channel(json), outcome, Json.instant(json, "over"));
        }
        Offer.Pending pending =
                new Offer.Pending(CallJson.call(json), agent, channel(json), Json.instant(json, "made"));
        return json.has("taken") ? pending.accepted(Json.instant(json, "taken")) : pending;
    }
}
