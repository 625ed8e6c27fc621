package dev.heliotrope.app;

import dev.heliotrope.flow.Errand;
import dev.heliotrope.flow.Request;
import dev.heliotrope.rehearsal.Answer;
import dev.heliotrope.rehearsal.script.Line;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Somebody at a terminal, who is asked what the caller does. The end of input hangs up. */
record Keyboard(BufferedReader in, PrintWriter out, Map<String, Answer> answers) implements Hands {
    private static final String HANG_UP = "hang-up";

    @Override
    public Optional<Line.Doing> act(Request request) {
        return switch (request) {
            case Request.Say say -> Optional.empty();
            case Request.Enqueue queue ->
                Optional.of(asked("[t] an agent talks, [w] wait in vain, 40s: wait so long, [h] hang up", "w", true));
            default -> Optional.of(asked("keys, Enter for silence, [h] hang up", "-", false));
        };
    }

    private Line.Doing asked(String question, String preset, boolean inQueue) {
        while (true) {
            String typed = typed(question);
            try {
                return KeyList.doing(word(typed == null ? HANG_UP : typed.isEmpty() ? preset : typed, inQueue));
            } catch (Refused no) {
                out.println(no.getMessage());
            }
        }
    }

    private static String word(String typed, boolean inQueue) {
        return switch (typed) {
            case "h" -> HANG_UP;
            case "t" -> "talk";
            case "w" -> "wait";
            default -> inQueue && typed.matches("[0-9]+[smh].*") ? "wait:" + typed : typed;
        };
    }

    @Override
    public Answer answer(String step, String kind, List<String> outcomes) {
        Answer given = answers.get(step);
        if (given != null) {
            return given;
        }
        while (true) {
            String typed = typed("how does the " + kind + " of step " + step + " end: " + String.join(", ", outcomes)
                    + "; with results as JSON behind it, if any");
            try {
                return typed == null || typed.isEmpty() ? new Answer(Errand.FAILED, Map.of()) : Answers.of(typed);
            } catch (Refused no) {
                out.println(no.getMessage());
            }
        }
    }

    private @Nullable String typed(String question) {
        try {
            out.print("  " + question + "> ");
            out.flush();
            String line = in.readLine();
            return line == null ? null : line.strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
