package dev.heliotrope.flow.machine;

import dev.heliotrope.call.CallEvent;
import dev.heliotrope.call.Manner;
import dev.heliotrope.flow.CallFacts;
import dev.heliotrope.flow.FlowState;
import dev.heliotrope.flow.Input;
import dev.heliotrope.flow.Request;
import dev.heliotrope.flow.Turn;
import dev.heliotrope.flow.tree.Flow;
import dev.heliotrope.flow.tree.Step;
import java.time.Instant;
import java.util.Optional;

/**
 * Runs one call through its flow: from the last request's result to the next request. Steps that only decide make no request;
 * the machine walks through them. Pure: the same arguments give the same turn, nothing is kept in between, and whatever state
 * or input it is handed, it throws nothing and comes to an end.
 */
public final class FlowMachine {
    /** More steps than this between two requests are a circle. */
    static final int LONGEST_WALK = 100;

    /** More steps and answers than this in one call are a machine on the other end. */
    static final int LONGEST_CALL = 2000;

    private final Flow flow;
    private final FlowWorld world;
    private final CallFacts call;
    private final boolean terse;

    public FlowMachine(Flow flow, FlowWorld world, CallFacts call) {
        this(flow, world, call, false);
    }

    private FlowMachine(Flow flow, FlowWorld world, CallFacts call, boolean terse) {
        this.flow = flow;
        this.world = world;
        this.call = call;
        this.terse = terse;
    }

    /** The same without notes of the exits by which steps are left: a call's history does not tell them, and they are looked for. */
    public FlowMachine terse() {
        return new FlowMachine(flow, world, call, true);
    }

    /** How callers of this call are spoken to, also where the flow does not speak itself. */
    public Manner manner() {
        return call.manner().or(flow.manner());
    }

    /** What it runs calls by. */
    public CallEvent.FlowVersion version() {
        return new CallEvent.FlowVersion(flow.name(), flow.version());
    }

    /** The call begins. */
    public Turn start(Instant at) {
        Passage passage = Passage.beginning(flow, world, call, at);
        passage.settleLanguageIfNotAsked();
        return walk(passage, new Move.GoOn(flow.start().value()));
    }

    /** The last request had this result. An input that does not fit the request has it made again. */
    public Turn next(FlowState state, Input input, Instant at) {
        Passage passage = Passage.continuing(state, flow, world, call, at);
        passage.answeredBy(input);
        return walk(
                passage,
                here(passage, state)
                        .map(step -> answered(step, passage, input))
                        .orElseGet(() -> new Move.GoOn(flow.start().value())));
    }

    private Move answered(Step step, Passage passage, Input input) {
        return switch (input) {
            case Input.HungUp hungUp -> Remedy.hungUp(step, passage);
            case Input.Failed failed ->
                Remedy.failed(step, failed.sentence(), passage)
                        .orElseGet(() -> failed.fatal()
                                ? new Move.Await(new Request.End(failed.sentence()))
                                : Deed.of(step).answered(passage, input));
            default -> {
                Remedy.overcome(passage);
                yield Deed.of(step).answered(passage, input);
            }
        };
    }

    /**
     * Makes the request of the state's step again, in the caller's language: a server died and this one takes over. Where the
     * flow has changed meanwhile and the step is no more, the caller begins anew but keeps the language.
     */
    public Turn resume(FlowState state, Instant at) {
        Passage passage = Passage.continuing(state, flow, world, call, at);
        return walk(
                passage,
                here(passage, state)
                        .map(step -> Deed.of(step).entered(passage))
                        .orElseGet(() -> new Move.GoOn(flow.start().value())));
    }

    /** Empty where the flows have changed so that what the state speaks of is no more. */
    private static Optional<Step> here(Passage passage, FlowState state) {
        return Optional.of(passage).filter(there -> there.stack().isOf(state)).flatMap(there -> there.flow()
                .step(state.step()));
    }

    private Turn walk(Passage passage, Move first) {
        Move move = first;
        for (int steps = 0; steps < LONGEST_WALK; steps++) {
            if (passage.moves() > LONGEST_CALL) {
                return end(passage, "the call has gone through more than " + LONGEST_CALL + " steps and answers");
            }
            switch (move) {
                case Move.Await await -> {
                    Optional<Move> instead = instead(passage, await.request());
                    if (instead.isEmpty()) {
                        return passage.turn(await.request());
                    }
                    move = instead.get();
                }
                case Move.GoOn on -> {
                    if (!terse) {
                        passage.log().leaves(on);
                    }
                    move = enter(passage, on.step());
                }
            }
        }
        return end(passage, "the flow has gone through " + LONGEST_WALK + " steps without a word to the caller");
    }

    private static Turn end(Passage passage, String why) {
        return passage.turn(new Request.End(why));
    }

    private static Optional<Move> instead(Passage passage, Request request) {
        return passage.flow().step(passage.step()).flatMap(step -> Remedy.instead(step, request, passage));
    }

    private static Move enter(Passage passage, String name) {
        return passage.flow()
                .step(name)
                .map(step -> enter(passage, step))
                .orElseGet(() -> new Move.Await(new Request.End("the flow has no step " + name)));
    }

    private static Move enter(Passage passage, Step step) {
        passage.enter(step.name().value());
        return Deed.of(step).entered(passage);
    }
}
