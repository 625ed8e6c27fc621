package dev.heliotrope.flow.machine;

import dev.heliotrope.call.CallEvent.LanguageSource;
import dev.heliotrope.call.Language;
import dev.heliotrope.call.Manner;
import dev.heliotrope.flow.CallFacts;
import dev.heliotrope.flow.CustomerFact;
import dev.heliotrope.flow.FlowState;
import dev.heliotrope.flow.Input;
import dev.heliotrope.flow.Request;
import dev.heliotrope.flow.Scope;
import dev.heliotrope.flow.Turn;
import dev.heliotrope.flow.tree.Flow;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One turn's way through a flow: the state as it changes on the way. Lives as long as the turn. */
final class Passage {
    private final FlowStack stack;
    private final FlowWorld world;
    private final CallFacts call;
    private final Instant at;
    private final Log log = new Log(this);
    private final Memory memory;

    private String step;
    private int visit;
    private int moves;
    private @Nullable Language language;
    private Map<String, Object> variables;
    private boolean worthKeeping;
    private boolean inside;
    private Map<String, Object> customer;

    private Passage(FlowState from, FlowStack stack, FlowWorld world, CallFacts call, Instant at) {
        this.stack = stack;
        this.world = world;
        this.call = call;
        this.at = at;
        this.step = from.step();
        this.visit = Math.max(1, from.visit());
        this.moves = from.moves();
        this.language = from.language();
        this.variables = from.variables();
        this.memory = new Memory(from.unkept());
        this.customer = from.customer();
    }

    static Passage beginning(Flow flow, FlowWorld world, CallFacts call, Instant at) {
        FlowState blank =
                new FlowState(flow.name(), flow.version(), flow.start().value(), 1, 0, null, flow.firstValues());
        return new Passage(blank, FlowStack.of(flow), world, call, at);
    }

    static Passage continuing(FlowState state, Flow root, FlowWorld world, CallFacts call, Instant at) {
        FlowStack stack = FlowStack.of(root, state.returns());
        Passage passage = new Passage(state, stack, world, call, at);
        passage.moves++;
        passage.inside = true;
        passage.variables = stack.variables(state);
        return passage;
    }

    /** The innermost of the flows that the call is in. */
    Flow flow() {
        return stack.flow();
    }

    FlowStack stack() {
        return stack;
    }

    /** From one flow into another. Secrets do not go along, since flows may name theirs alike. */
    void moveTo(String there, Map<String, Object> values, boolean within) {
        step = there;
        variables = values;
        inside = within;
        memory.forgetSecrets();
    }

    /** What happens on the way, for the history. */
    Log log() {
        return log;
    }

    /** What is lost with the server. */
    Memory memory() {
        return memory;
    }

    /** In a step, and not between two. */
    boolean isInside() {
        return inside;
    }

    FlowWorld world() {
        return world;
    }

    CallFacts call() {
        return call;
    }

    Instant at() {
        return at;
    }

    String step() {
        return step;
    }

    int visit() {
        return visit;
    }

    int moves() {
        return moves;
    }

    void enter(String name) {
        inside = true;
        step = name;
        visit = 1;
        memory.begin("");
        moves++;
        log.entered(name);
    }

    /** A key that fits nothing is not worth keeping: at most it may be pressed once more. */
    void tryAgain() {
        visit++;
        worthKeeping = false;
    }

    /** What the caller does is worth keeping, and so is what took time or effort, or it would be done again. */
    void answeredBy(Input input) {
        worthKeeping = input instanceof Input.Keys || input instanceof Input.Queued || input instanceof Input.Performed;
    }

    void keep() {
        worthKeeping = true;
    }

    /** Another part of what the step says; counts like a try, so that it is kept. */
    void visit(int part) {
        visit = Math.max(1, part);
    }

    /** Keys for whatever asks for some next. */
    void typeAhead(String digits) {
        memory.typeAhead(digits);
    }

    /** Gives what was typed ahead, once. */
    String takeTypedAhead() {
        return memory.takeTypedAhead();
    }

    void choose(Language chosen, LanguageSource by) {
        language = chosen;
        worthKeeping = true;
        log.chose(chosen, by);
    }

    /** The language to speak: the chosen one, else the likeliest of the flow's. */
    Language speaking() {
        Language chosen = language;
        return chosen != null ? chosen : likeliest().language();
    }

    /** The caller's time: the customer's own zone if it is known, else that of the country that they call from. */
    Optional<ZoneId> zone() {
        return Optional.ofNullable(customer.get(CustomerFact.ZONE.key()))
                .map(Object::toString)
                .filter(ZoneId.getAvailableZoneIds()::contains)
                .map(ZoneId::of)
                .or(() -> Optional.ofNullable(call.zone()));
    }

    /** How to speak: as the dialled number has it, else as the flow does. */
    Manner manner() {
        return call.manner().or(stack.manner());
    }

    /** From here on the caller has a language, asked or not. */
    void settleLanguage() {
        if (language == null) {
            LikelyLanguage likeliest = likeliest();
            choose(likeliest.language(), likeliest.source());
        }
    }

    void settleLanguageIfNotAsked() {
        if (!flow().letsChooseLanguage()) {
            settleLanguage();
        }
    }

    private LikelyLanguage likeliest() {
        return LikelyLanguage.among(flow().languages(), call);
    }

    Scope scope() {
        Map<String, Object> seen = new HashMap<>(variables);
        seen.putAll(flow().emptySecrets());
        seen.putAll(memory.now().secrets());
        seen.putAll(CustomerFact.all(customer));
        return new Scope(call, speaking(), at, seen, queue -> world.expectedWait(queue, speaking()));
    }

    Map<String, Object> customer() {
        return customer;
    }

    void customer(Map<String, Object> known) {
        customer = known;
        worthKeeping = true;
    }

    Map<String, Object> variables() {
        return variables;
    }

    void set(Map<String, Object> changed) {
        variables = changed;
    }

    Turn turn(Request request) {
        memory.lastUntil(request);
        return new Turn(
                state(), log.notes(), request, worthKeeping && !memory.isAlone() && !(request instanceof Request.End));
    }

    FlowState state() {
        return new FlowState(
                flow().name(),
                flow().version(),
                step,
                visit,
                moves,
                language,
                variables,
                customer,
                stack.returns(),
                memory.now());
    }
}
