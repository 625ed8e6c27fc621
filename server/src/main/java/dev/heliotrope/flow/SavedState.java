package dev.heliotrope.flow;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A flow's state as the pairs of a checkpoint, and back. A variable's first character tells its type. */
final class SavedState {
    private static final String VARIABLE = "x.";

    private SavedState() {}

    static Checkpoint of(FlowState state) {
        Checkpoint saved = Checkpoint.of(state.language())
                .with("f", state.flow())
                .with("v", state.version())
                .with("s", state.step())
                .with("n", Integer.toString(state.visit()))
                .with("m", Integer.toString(state.moves()));
        for (Map.Entry<String, Object> variable : new TreeMap<>(state.variables()).entrySet()) {
            saved = saved.with(VARIABLE + variable.getKey(), written(variable.getValue()));
        }
        return saved;
    }

    private static String written(Object value) {
        return switch (value) {
            case Long whole -> "i" + whole;
            case Double decimal -> "d" + decimal;
            case Boolean yes -> yes ? "b1" : "b0";
            default -> "t" + value;
        };
    }

    static Optional<FlowState> read(Checkpoint saved) {
        try {
            return Optional.of(new FlowState(
                    saved.get("f").orElseThrow(),
                    saved.get("v").orElseThrow(),
                    saved.get("s").orElseThrow(),
                    count(saved.get("n").orElseThrow()),
                    count(saved.get("m").orElseThrow()),
                    saved.language().orElse(null),
                    variables(saved)));
        } catch (RuntimeException malformed) {
            return Optional.empty();
        }
    }

    private static int count(String digits) {
        int count = Integer.parseInt(digits);
        if (count < 0) {
            throw new NumberFormatException(digits);
        }
        return count;
    }

    private static Map<String, Object> variables(Checkpoint saved) {
        Map<String, Object> variables = new HashMap<>();
        saved.pairs().forEach((name, text) -> {
            if (name.startsWith(VARIABLE)) {
                variables.put(name.substring(VARIABLE.length()), value(text));
            }
        });
        return variables;
    }

    private static Object value(String text) {
        String rest = text.substring(1);
        return switch (text.charAt(0)) {
            case 't' -> rest;
            case 'i' -> Long.valueOf(rest);
            case 'd' -> Double.valueOf(rest);
            case 'b' -> rest.equals("1");
            default -> throw new IllegalArgumentException("no such type of value");
        };
    }
}
