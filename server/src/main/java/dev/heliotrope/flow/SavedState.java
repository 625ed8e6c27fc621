package dev.heliotrope.flow;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A flow's state as the pairs of a checkpoint, and back. */
final class SavedState {
    private static final String VARIABLE = "x.";
    private static final String CUSTOMER = "k.";
    private static final String RETURN = "r.";

    private SavedState() {}

    static Checkpoint of(FlowState state) {
        Checkpoint saved = Checkpoint.of(state.language())
                .with("f", state.flow())
                .with("v", state.version())
                .with("s", state.step())
                .with("n", Integer.toString(state.visit()))
                .with("m", Integer.toString(state.moves()));
        saved = with(saved, VARIABLE, state.variables());
        saved = with(saved, CUSTOMER, state.customer());
        for (int depth = 0; depth < state.returns().size(); depth++) {
            Return back = state.returns().get(depth);
            String begin = RETURN + depth + ".";
            saved = saved.with(begin + "f", back.flow())
                    .with(begin + "v", back.version())
                    .with(begin + "s", back.step());
            saved = with(saved, begin + VARIABLE, back.variables());
        }
        return saved;
    }

    private static Checkpoint with(Checkpoint saved, String begin, Map<String, Object> values) {
        if (values.isEmpty()) {
            return saved;
        }
        Checkpoint more = saved;
        for (Map.Entry<String, Object> value : new TreeMap<>(values).entrySet()) {
            more = more.with(begin + value.getKey(), SavedValue.of(value.getValue()));
        }
        return more;
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
                    values(saved, VARIABLE),
                    values(saved, CUSTOMER),
                    returns(saved),
                    Unkept.NOTHING));
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

    private static List<Return> returns(Checkpoint saved) {
        List<Return> returns = new ArrayList<>();
        for (String begin = RETURN + "0."; saved.get(begin + "f").isPresent(); ) {
            returns.add(new Return(
                    saved.get(begin + "f").orElseThrow(),
                    saved.get(begin + "v").orElseThrow(),
                    saved.get(begin + "s").orElseThrow(),
                    values(saved, begin + VARIABLE)));
            begin = RETURN + returns.size() + ".";
        }
        return returns;
    }

    private static Map<String, Object> values(Checkpoint saved, String begin) {
        Map<String, Object> values = new HashMap<>();
        saved.pairs().forEach((name, text) -> {
            if (name.startsWith(begin)) {
                values.put(name.substring(begin.length()), SavedValue.read(text));
            }
        });
        return values;
    }
}
