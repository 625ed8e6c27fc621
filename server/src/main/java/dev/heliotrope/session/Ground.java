package dev.heliotrope.session;

import dev.heliotrope.call.CallListener;
import dev.heliotrope.call.Phones;
import dev.heliotrope.routing.Agent;
import dev.heliotrope.routing.Distributor;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.Executor;
import java.util.function.Supplier;

/** What the floor is given. {@code serial} runs one task at a time, in order; {@code ids} makes UUIDs or the like. */
public record Ground(
        Executor serial,
        Supplier<House> house,
        PresenceStore presence,
        OpenCalls openCalls,
        Phones phones,
        Alarm alarm,
        InstantSource clock,
        Supplier<String> ids,
        CallListener listener,
        Patience patience,
        Distributing distributing,
        Waits waits) {
    /** Without a journal, and without a word on waits. */
    public Ground(
            Executor serial,
            Supplier<House> house,
            PresenceStore presence,
            OpenCalls openCalls,
            Phones phones,
            Alarm alarm,
            InstantSource clock,
            Supplier<String> ids,
            CallListener listener,
            Patience patience) {
        this(
                serial,
                house,
                presence,
                openCalls,
                phones,
                alarm,
                clock,
                ids,
                listener,
                patience,
                Distributor::of,
                Waits.UNKNOWN);
    }

    /** What an agent is called today; somebody who works here no more goes by the id. */
    String nameOf(String agent) {
        return house.get().agents().stream()
                .filter(each -> each.id().equals(agent))
                .findFirst()
                .map(Agent::name)
                .orElse(agent);
    }

    /** In milliseconds, as events and checkpoints keep it. */
    Instant now() {
        return Instant.ofEpochMilli(clock.millis());
    }
}
