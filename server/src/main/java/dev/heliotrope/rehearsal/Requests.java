package dev.heliotrope.rehearsal;

import dev.heliotrope.call.Language;
import dev.heliotrope.call.Utterance;
import dev.heliotrope.flow.Errand;
import dev.heliotrope.flow.FlowState;
import dev.heliotrope.flow.Note;
import dev.heliotrope.flow.Request;
import dev.heliotrope.flow.Turn;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** A turn of the machine as happenings: what it noted on the way, and what it asks for then. */
public final class Requests {
    static final String DOT = "•";

    private Requests() {}

    public static List<Happening> happenings(Turn turn, Function<Utterance, Happening.Heard> heard) {
        return Stream.concat(
                        turn.notes().stream().flatMap(Requests::noted), requested(turn.request(), turn.state(), heard))
                .toList();
    }

    /** What happens while nobody listens any more. */
    static List<Happening> alone(Turn turn) {
        Stream<Happening> noted = turn.notes().stream().flatMap(Requests::noted);
        return turn.request() instanceof Request.Perform
                ? Stream.concat(noted, requested(turn.request(), turn.state(), Requests::unheard))
                        .toList()
                : noted.toList();
    }

    private static Happening.Heard unheard(Utterance what) {
        return new Happening.Heard(what, "", what.language(), null);
    }

    static boolean isSecret(Request request) {
        return request instanceof Request.Ask ask && ask.secret();
    }

    /** Keys as they may be shown. */
    static String dots(String keys) {
        return DOT.repeat(keys.length());
    }

    /** What was pressed is told by who presses. */
    private static Stream<Happening> noted(Note note) {
        return switch (note) {
            case Note.Entered entered -> Stream.of(new Happening.Entered(entered.flow(), entered.step()));
            case Note.Took took -> Stream.of(new Happening.Took(took.flow(), took.step(), took.outcome()));
            case Note.Chose chose -> Stream.of(new Happening.Chose(chose.language(), chose.by()));
            case Note.Problem problem -> Stream.of(new Happening.Troubled(problem.step(), problem.sentence()));
            case Note.Pressed pressed -> Stream.empty();
            case Note.Done done -> Stream.empty();
        };
    }

    private static Stream<Happening> requested(
            Request request, FlowState state, Function<Utterance, Happening.Heard> heard) {
        return switch (request) {
            case Request.Say say -> heard(say.what(), heard);
            case Request.Ask ask -> heard(ask.what(), heard);
            case Request.Enqueue queue ->
                Stream.of(new Happening.Queued(queue.queue(), language(state), queue.skills(), queue.standing()));
            case Request.Perform perform ->
                Stream.of(new Happening.Sent(state.step(), kind(perform.errand()), about(perform.errand())));
            case Request.End end -> Stream.empty();
        };
    }

    private static Map<String, String> about(Errand errand) {
        if (!(errand instanceof Errand.Callback wanted)) {
            return Map.of();
        }
        Map<String, String> about = new HashMap<>(Map.of("queue", wanted.queue(), "number", wanted.number()));
        Optional.ofNullable(wanted.at()).ifPresent(at -> about.put("at", at.toString()));
        return about;
    }

    /** {@code look-up}, as an admin would write it. */
    public static String kind(Errand errand) {
        return errand.getClass()
                .getSimpleName()
                .replaceAll("(?<=[a-z])(?=[A-Z])", "-")
                .toLowerCase(Locale.ROOT);
    }

    private static Stream<Happening> heard(List<Utterance> what, Function<Utterance, Happening.Heard> heard) {
        return what.stream().map(heard);
    }

    private static Language language(FlowState state) {
        Language chosen = state.language();
        return chosen == null ? new Language("en") : chosen;
    }
}
