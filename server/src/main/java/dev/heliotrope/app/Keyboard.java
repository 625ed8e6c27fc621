package dev.heliotrope.app;

import dev.heliotrope.flow.Errand;
import dev.heliotrope.flow.Request;
import dev.heliotrope.rehearsal.Answer;
import dev.heliotrope.rehearsal.script.Line;
import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Somebody at a terminal, who is asked what the caller does. The end of input hangs up. */
record Keyboard(Typing typing, PrintWriter says, Map<String, List<Answer>> answers) implements Hands {
    private static final String HANG_UP = "hang-up";
    private static final String SILENCE = "-";
    private static final String IN_QUEUE = "[t] an agent talks, [w] wait in vain, 40s: wait so long, [h] hang up";
    private static final String KEYS = "keys, Enter for silence, [h] hang up";
    private static final String SECRET = "keys, which are not shown, Enter for silence, [h] hang up";

    @Override
    public Optional<Line.Doing> act(Request request) {
        return switch (request) {
            case Request.Say say -> Optional.empty();
            case Request.Enqueue queue -> Optional.of(asked(() -> typing.line(IN_QUEUE), "wait", true));
            case Request.Ask ask -> Optional.of(ask.secret() ? hidden() : keys());
            default -> Optional.of(keys());
        };
    }

    private Line.Doing keys() {
        return asked(() -> typing.line(KEYS), SILENCE, false);
    }

    private Line.Doing asked(Supplier<@Nullable String> typed, String preset, boolean inQueue) {
        while (true) {
            try {
                return KeyList.doing(word(typed.get(), preset, inQueue));
            } catch (Refused no) {
                says.println(no.getMessage());
            }
        }
    }

    /** What is wrong in it must not be repeated. */
    private Line.Doing hidden() {
        while (true) {
            try {
                return KeyList.doing(word(typing.hidden(SECRET), SILENCE, false));
            } catch (Refused no) {
                says.println("that is nothing that can be done here; expected keys, 0 to 9, * and #");
            }
        }
    }

    private static String word(@Nullable String typed, String preset, boolean inQueue) {
        return switch (typed) {
            case null -> HANG_UP;
            case "" -> preset;
            case "h" -> HANG_UP;
            case "t" -> "talk";
            case "w" -> "wait";
            default -> inQueue && typed.matches("[0-9]+[smh].*") ? "wait:" + typed : typed;
        };
    }

    @Override
    public Answer answer(String step, String kind, List<String> outcomes) {
        return Answers.first(answers, step, outcomes).orElseGet(() -> asked(step, kind, outcomes));
    }

    private Answer asked(String step, String kind, List<String> outcomes) {
        String question = "how does the " + kind + " of step " + step + " end: " + String.join(", ", outcomes)
                + "; with results as JSON behind it, if any";
        while (true) {
            String typed = typing.line(question);
            try {
                return typed == null || typed.isEmpty()
                        ? new Answer(Errand.FAILED, Map.of())
                        : Answers.fitting(step, kind, outcomes, Answers.of(typed));
            } catch (Refused no) {
                says.println(no.getMessage());
            }
        }
    }
}
