package dev.heliotrope.session;

import dev.heliotrope.call.CallEvent.LanguageSource;
import dev.heliotrope.call.Formality;
import dev.heliotrope.call.Language;
import dev.heliotrope.call.Manner;
import dev.heliotrope.call.Utterance;
import dev.heliotrope.flow.CallFacts;
import dev.heliotrope.flow.Errand;
import dev.heliotrope.flow.FlowState;
import dev.heliotrope.flow.Input;
import dev.heliotrope.flow.Note;
import dev.heliotrope.flow.Request;
import dev.heliotrope.flow.Turn;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A flow by hand: a menu (a language by its first letter, then 9 fails, any key joins support), the queue, a survey, the end. */
record FakeScript(CallFacts call) implements Script {
    private static final Language CZECH = new Language("cs");
    static final Duration LONGEST_WAIT = Duration.ofMinutes(10);

    @Override
    public Manner manner() {
        return new Manner(Formality.INFORMAL, call.manner().country());
    }

    @Override
    public Turn start(Instant at) {
        Language language = call.remembered() != null ? call.remembered() : call.fallback();
        return at("menu", language, List.of(new Note.Entered("reception", "menu")));
    }

    @Override
    public Turn next(FlowState state, Input input, Instant at) {
        if (input instanceof Input.Failed failed && failed.fatal()) {
            return new Turn(state, List.of(), new Request.End(failed.sentence()), false);
        }
        if (input instanceof Input.Failed && state.step().equals("menu")) {
            return new Turn(state, List.of(), new Request.Ask(List.of(), 1, Duration.ofSeconds(5)), false);
        }
        return switch (state.step()) {
            case "menu" -> menu(state, input);
            case "message", "look-up", "transfer" -> done(state, (Input.Performed) input);
            case "wait" ->
                input.equals(new Input.Queued(Input.QueueOutcome.TALKED)) ? at("survey", state) : at("bye", state);
            default -> at("end", state);
        };
    }

    private Turn menu(FlowState state, Input input) {
        String digits = input instanceof Input.Keys keys ? keys.digits() : "";
        return switch (digits) {
            case "" -> at("menu", state);
            case "5" -> errand("message", state);
            case "6" -> errand("look-up", state);
            case "8" -> errand("transfer", state);
            case "9" -> throw new IllegalStateException("key 9");
            case "2" -> at("menu", CZECH, List.of(new Note.Chose(CZECH, LanguageSource.KEYPRESS)));
            default -> at("wait", language(state), List.of(new Note.Pressed("menu", digits)));
        };
    }

    /** What came of it is the outcome of the note, and then the call waits for a key. */
    private static Turn errand(String step, FlowState state) {
        FlowState there = new FlowState("reception", "v1", step, 1, 1, language(state), Map.of());
        return new Turn(there, List.of(), new Request.Perform(errand(step)), true);
    }

    private static Errand errand(String step) {
        return switch (step) {
            case "message" -> new Errand.Voicemail("support", Duration.ofSeconds(60), Duration.ofSeconds(4));
            case "transfer" -> new Errand.Transfer(new Errand.Destination.Outside("plumber"));
            default ->
                new Errand.LookUp(
                        "orders",
                        new Errand.Inquiry(
                                Errand.Method.GET, "/", Map.of(), new LinkedHashMap<>(), new LinkedHashMap<>()));
        };
    }

    private static Turn done(FlowState state, Input.Performed done) {
        Turn menu = at("menu", state);
        Note note = new Note.Done(state.step(), state.step(), done.outcome(), Map.of());
        return new Turn(menu.state(), List.of(note), menu.request(), false);
    }

    @Override
    public Turn resume(FlowState state, Instant at) {
        return state.step().equals("transfer") ? errand("transfer", state) : at(state.step(), state);
    }

    private static Language language(FlowState state) {
        return state.language() == null ? new Language("en") : state.language();
    }

    private static Turn at(String step, FlowState state) {
        return at(step, language(state), List.of());
    }

    private static Turn at(String step, Language language, List<Note> notes) {
        FlowState state = new FlowState("reception", "v1", step, 1, 1, language, Map.of());
        boolean checkpoint = step.equals("menu") && !notes.isEmpty() && notes.getFirst() instanceof Note.Chose;
        return new Turn(state, notes, request(step, language), checkpoint);
    }

    private static Request request(String step, Language language) {
        return switch (step) {
            case "menu" -> new Request.Ask(List.of(Utterance.of("main-menu", language)), 1, Duration.ofSeconds(5));
            case "wait" -> new Request.Enqueue("support", Map.of(), LONGEST_WAIT);
            case "survey" -> new Request.Ask(List.of(Utterance.of("survey", language)), 1, Duration.ofSeconds(5));
            case "bye" -> new Request.Say(List.of(Utterance.of("nobody-available", language)), false);
            default -> new Request.End("");
        };
    }
}
