package dev.heliotrope.app;

import dev.heliotrope.flow.tree.Flow;
import dev.heliotrope.flow.tree.SplitStep;
import dev.heliotrope.flow.tree.Step;
import dev.heliotrope.rehearsal.Answer;
import dev.heliotrope.rehearsal.Happening;
import dev.heliotrope.rehearsal.Rehearsal;
import dev.heliotrope.rehearsal.Transcript;
import dev.heliotrope.rehearsal.script.Line;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Writes a simulated call down as a test: what was heard and decided as what is expected, and what was done. */
final class TestScribe {
    private static final int WIDEST = 110;

    private final Map<String, Flow> flows;
    private final List<String> lines = new ArrayList<>();
    private final List<String> heard = new ArrayList<>();
    private final Map<String, List<Answer>> answers = new LinkedHashMap<>();
    private final Map<String, String> lots = new LinkedHashMap<>();
    private final Map<Integer, String> secrets = new LinkedHashMap<>();
    private Line.@Nullable Press pressed;
    private @Nullable String split;

    /** {@code flows} tell which steps are left to chance. */
    TestScribe(Map<String, Flow> flows) {
        this.flows = flows;
    }

    /** In the order in which things happen. */
    void on(Transcript.Entry entry) {
        switch (entry.what()) {
            case Happening.Pressed keys -> pressed(keys);
            case Happening.Heard prompt -> heard.add(TestWords.heard(prompt));
            case Happening.Queued queued -> expect(TestWords.queue(queued));
            case Happening.Sent sent -> sent(sent);
            case Happening.Took took -> split = isSplit(took) ? took.step() : null;
            case Happening.Entered entered -> entered(entered);
            case Happening.Ended ended -> expect(TestWords.end(ended.cause()));
            default -> {}
        }
    }

    private void sent(Happening.Sent sent) {
        if (!sent.about().isEmpty()) {
            expect(TestWords.callBack(sent.about()));
        }
    }

    private boolean isSplit(Happening.Took took) {
        Flow flow = flows.get(took.flow());
        Step step = flow == null ? null : flow.steps().get(took.step());
        return step instanceof SplitStep;
    }

    private void entered(Happening.Entered entered) {
        if (split != null) {
            lots.put(split, entered.step());
            split = null;
        }
    }

    /** Of the keys only those that somebody heard: who closes a number that was complete has pressed one too many. */
    private void pressed(Happening.Pressed heard) {
        if (pressed != null) {
            String keys = pressed.keys().substring(0, heard.keys().length());
            lines.set(lines.size() - 1, "- " + TestWords.pressed(pressed, keys));
            if (heard.isHidden()) {
                secrets.put(lines.size() - 1, keys);
            }
        }
    }

    /** Before it is done. */
    void does(Line.Doing doing, Rehearsal call) {
        if (Simulation.fits(doing, call.request())) {
            pressed = doing instanceof Line.Press press ? press : null;
            expect(TestWords.done(doing));
        }
    }

    void answered(String step, Answer answer) {
        answers.computeIfAbsent(step, first -> new ArrayList<>()).add(answer);
    }

    /** The steps that were left to chance, and where they led. */
    Map<String, String> lots() {
        return lots;
    }

    private void expect(String line) {
        flush();
        lines.add("- " + line);
    }

    private void flush() {
        if (!heard.isEmpty()) {
            String all = "- hear: " + (heard.size() == 1 ? heard.getFirst() : heard.toString());
            if (all.length() <= WIDEST) {
                lines.add(all);
            } else {
                lines.add("- hear:");
                heard.forEach(prompt -> lines.add("    - " + prompt));
            }
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
