package dev.heliotrope.app;

import dev.heliotrope.call.CallEvent.EndCause;
import dev.heliotrope.flow.Request;
import dev.heliotrope.rehearsal.Answer;
import dev.heliotrope.rehearsal.Happening;
import dev.heliotrope.rehearsal.Rehearsal;
import dev.heliotrope.rehearsal.Transcript;
import dev.heliotrope.rehearsal.script.Line;
import dev.heliotrope.yaml.Durations;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Writes a simulated call down as a test: what was heard and decided as what is expected, and what was done. */
final class TestScribe {
    private final List<String> lines = new ArrayList<>();
    private final List<String> heard = new ArrayList<>();
    private final Map<String, List<Answer>> answers = new LinkedHashMap<>();
    private final Map<Integer, String> secrets = new LinkedHashMap<>();
    private Line.@Nullable Press pressed;

    /** In the order in which things happen. */
    void on(Transcript.Entry entry) {
        switch (entry.what()) {
            case Happening.Pressed keys -> pressed(keys);
            case Happening.Heard prompt -> heard.add(prompt.title());
            case Happening.Queued queued ->
                expect("queue: { name: " + queued.queue() + ", language: " + queued.language() + skills(queued.skills())
                        + " }");
            case Happening.Ended ended -> expect("end: " + word(ended.cause()));
            default -> {}
        }
    }

    /** Of the keys only those that somebody heard: who closes a number that was complete has pressed one too many. */
    private void pressed(Happening.Pressed heard) {
        if (pressed != null) {
            String keys = pressed.keys().substring(0, heard.keys().length());
            lines.set(lines.size() - 1, "- " + written(pressed, keys));
            if (heard.isHidden()) {
                secrets.put(lines.size() - 1, keys);
            }
        }
    }

    private static String skills(Map<String, Integer> skills) {
        return skills.isEmpty()
                ? ""
                : ", skills: "
                        + new TreeMap<>(skills).toString().replace('=', ':').replace(":", ": ");
    }

    private static String word(EndCause cause) {
        return switch (cause) {
            case COMPLETED -> "completed";
            case ABANDONED -> "abandoned";
            case FLOW_FAILED, UNKNOWN_NUMBER -> "failed";
            case LEFT_IN_FLOW, LINE_LOST -> "left";
        };
    }

    /** Before it is done. */
    void does(Line.Doing doing, Rehearsal call) {
        boolean waiting = call.request() instanceof Request.Enqueue;
        boolean fits =
                switch (doing) {
                    case Line.Press press -> Simulation.isHeard(press, call.request());
                    case Line.Silence silence -> call.request() instanceof Request.Ask;
                    case Line.Wait wait -> waiting;
                    case Line.Talk talk -> waiting;
                    case Line.HangUp hangUp -> true;
                    case Line.Fail fail -> true;
                };
        if (fits) {
            pressed = doing instanceof Line.Press press ? press : null;
            expect(written(doing));
        }
    }

    private static String written(Line.Doing doing) {
        return switch (doing) {
            case Line.Press press -> written(press, press.keys());
            case Line.Silence silence -> "silence";
            case Line.Wait wait ->
                wait.time().map(time -> "wait: " + Durations.shown(time)).orElse("wait");
            case Line.Talk talk -> "talk: " + Durations.shown(talk.time());
            case Line.HangUp hangUp -> "hang-up";
            case Line.Fail fail -> "fail";
        };
    }

    private static String written(Line.Press press, String keys) {
        return (press.early() ? "press-early" : "press") + ": \"" + keys + "\"";
    }

    void answered(String step, Answer answer) {
        answers.computeIfAbsent(step, first -> new ArrayList<>()).add(answer);
    }

    private void expect(String line) {
        flush();
        lines.add("- " + line);
    }

    private void flush() {
        if (!heard.isEmpty()) {
            lines.add("- hear: " + (heard.size() == 1 ? heard.getFirst() : heard.toString()));
            heard.clear();
        }
    }

    boolean hasSecrets() {
        return !secrets.isEmpty();
    }

    /**
     * The lines of the call, and before them the answers if there were any. Keys that are secret are written as {@code madeUp}
     * has them.
     */
    List<String> written(UnaryOperator<String> madeUp) {
        flush();
        secrets.forEach(
                (line, keys) -> lines.set(line, lines.get(line).replaceFirst("\".*", '"' + madeUp.apply(keys) + '"')));
        List<String> all = new ArrayList<>();
        if (!answers.isEmpty()) {
            all.add("answers:");
            answers.forEach((step, given) -> all.add("  " + step + ": " + AnswerText.of(given)));
        }
        all.add("call:");
        lines.forEach(line -> all.add("  " + line));
        return all;
    }
}
