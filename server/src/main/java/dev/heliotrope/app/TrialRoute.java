package dev.heliotrope.app;

import dev.heliotrope.call.CallId;
import dev.heliotrope.call.PhoneState;
import dev.heliotrope.config.RouteFile;
import dev.heliotrope.config.Settings;
import dev.heliotrope.routing.Agent;
import dev.heliotrope.routing.AgentState;
import dev.heliotrope.routing.Announcer;
import dev.heliotrope.routing.Channel;
import dev.heliotrope.routing.Decision;
import dev.heliotrope.routing.Distributor;
import dev.heliotrope.routing.End;
import dev.heliotrope.routing.Loss;
import dev.heliotrope.routing.Place;
import dev.heliotrope.routing.Presence;
import dev.heliotrope.routing.Queue;
import dev.heliotrope.routing.Standing;
import dev.heliotrope.routing.WaitingCall;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** One caller routed for trial, by the same function as all callers; and how that looks. */
final class TrialRoute implements Announcer {
    private static final CallId CALL = new CallId("trial");

    private final Instant at;
    private final AgentNames names;
    private WaitingCall call;
    private @Nullable Decision decision;
    private @Nullable End end;
    private List<Loss> losses = List.of();

    private TrialRoute(WaitingCall call, Instant at, AgentNames names) {
        this.call = call;
        this.at = at;
        this.names = names;
    }

    static TrialRoute of(Settings settings, dev.heliotrope.routing.Plan plan, RouteFile.Trial asked, Instant at) {
        Queue queue = Objects.requireNonNull(settings.queues().get(asked.queue()));
        Place place = Place.taken(at.minus(asked.waited()));
        WaitingCall call = new WaitingCall(CALL, queue, asked.request(), place);
        TrialRoute route = new TrialRoute(call, at, AgentNames.of(settings));
        route.decide(plan, asked);
        return route;
    }

    private void decide(dev.heliotrope.routing.Plan plan, RouteFile.Trial asked) {
        List<AgentState> agents =
                plan.agents().stream().map(agent -> state(agent, asked)).toList();
        Distributor distributor = Distributor.of(plan, new Standing(agents, List.of(), List.of()), this, at);
        distributor.join(call, at);
        Decision made = decision;
        losses = made == null ? distributor.explain(CALL) : made.losses();
    }

    private AgentState state(Agent agent, RouteFile.Trial asked) {
        return AgentState.signedOut(agent, at)
                .with(PhoneState.FREE, at)
                .with(asked.agents().getOrDefault(agent.id(), Presence.SIGNED_IN), at);
    }

    @Override
    public void offered(Decision made) {
        decision = made;
        call = made.call();
    }

    @Override
    public void relaxed(Supplier<WaitingCall> now) {
        call = now.get();
    }

    @Override
    public void exhausted(WaitingCall now, End given) {
        call = now;
        end = given;
    }

    boolean isTaken() {
        return decision != null;
    }

    List<String> words() {
        List<String> lines = new ArrayList<>();
        lines.add(Moment.shown(at, ZoneId.systemDefault()) + ", queue "
                + call.queue().id() + ", step " + call.place().step() + ": asks for "
                + Shown.line(call.asked().words(names::of)) + by());
        String wishes = call.request().words(names::of);
        if (!wishes.isEmpty()) {
            lines.add("  the caller: " + Shown.line(wishes));
        }
        lines.add(result());
        losses.forEach(loss -> lines.add("  not " + Shown.line(loss.words())));
        return lines;
    }

    private String by() {
        Channel channel = call.request().channel();
        return channel == Channel.VOICE ? "" : ", by " + word(channel);
    }

    private static String word(Channel channel) {
        return channel.name().toLowerCase(Locale.ROOT);
    }

    private String result() {
        Decision made = decision;
        if (made != null) {
            return Shown.line(made.agent().name()) + " gets the call";
        }
        return end == null ? "nobody gets the call, which waits" : "nobody gets the call: " + then(end);
    }

    private static String then(End given) {
        return switch (given) {
            case End.AnyAgent any -> "any agent";
            case End.Callback callback -> "callback";
            case End.Voicemail voicemail -> "voicemail";
            case End.OtherQueue other -> "queue " + other.queue();
        };
    }

    List<String> json() {
        Decision made = decision;
        JsonArray lost = new JsonArray();
        losses.forEach(loss -> lost.add(new JsonObject(loss.facts())));
        JsonObject all = new JsonObject()
                .put("at", at.toString())
                .put("queue", call.queue().id())
                .put("step", call.place().step())
                .put("asks", call.asked().words())
                .put("channel", word(call.request().channel()))
                .put("caller", call.request().words(UnaryOperator.identity()))
                .put("agent", made == null ? null : made.agent().id())
                .put("why", made == null ? null : made.why())
                .put("then", end == null ? null : then(end))
                .put("lost", lost);
        return List.of(Shown.escaped(all.encode()));
    }
}
