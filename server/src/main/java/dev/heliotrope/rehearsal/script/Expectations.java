package dev.heliotrope.rehearsal.script;

import dev.heliotrope.call.Language;
import dev.heliotrope.flow.Request;
import dev.heliotrope.rehearsal.Happening;
import dev.heliotrope.rehearsal.Rehearsal;
import dev.heliotrope.rehearsal.script.Verdict.Failure;
import dev.heliotrope.yaml.Durations;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Holds a call against the lines that say what must come of it. What was heard, and which steps were entered, is gone through once, in order. */
final class Expectations {
    /** Lets the call go on until something holds. */
    interface Onward {
        boolean until(BooleanSupplier wanted);
    }

    private final Rehearsal call;
    private final Onward onward;
    private int heard;
    private int entered;
    private int sent;

    Expectations(Rehearsal call, Onward onward) {
        this.call = call;
        this.onward = onward;
    }

    Optional<Failure> of(Line line) {
        return switch (line) {
            case Line.Hear hear -> hear(hear);
            case Line.Enter enter -> enter(enter);
            case Line.Variables variables -> variables(variables);
            case Line.Spoken spoken -> spoken(spoken);
            case Line.Queue queue -> queue(queue);
            case Line.CallBack back -> callBack(back);
            case Line.End end -> end(end);
            case Line.Doing doing -> throw new IllegalArgumentException("done, not expected");
        };
    }

    private Optional<Failure> hear(Line.Hear hear) {
        for (Line.Prompt prompt : hear.prompts()) {
            int from = heard;
            if (!onward.until(() -> isHeard(prompt))) {
                String happened = HeardWords.since(call, from) + "; " + Situation.of(call);
                return Optional.of(new Failure(prompt.key().at(), "to hear " + prompt, happened));
            }
        }
        return Optional.empty();
    }

    private boolean isHeard(Line.Prompt prompt) {
        List<Happening.Heard> all = call.transcript().all(Happening.Heard.class);
        int at = find(all, heard, each -> HeardWords.fit(prompt, each));
        heard = at < 0 ? heard : at + 1;
        return at >= 0;
    }

    private Optional<Failure> enter(Line.Enter enter) {
        boolean found = onward.until(() -> {
            List<Happening.Entered> all = call.transcript().all(Happening.Entered.class);
            int at = find(all, entered, each -> each.step().equals(enter.step().value()));
            entered = at < 0 ? entered : at + 1;
            return at >= 0;
        });
        return unless(found, enter, "to come to step \"" + enter.step() + "\"", Situation.of(call));
    }

    private static <T> int find(List<T> all, int from, Predicate<T> wanted) {
        for (int at = from; at < all.size(); at++) {
            if (wanted.test(all.get(at))) {
                return at;
            }
        }
        return -1;
    }

    private Optional<Failure> variables(Line.Variables line) {
        Map<String, Object> now = new TreeMap<>(call.state().variables());
        return line.values().entrySet().stream()
                .filter(wanted ->
                        !isSo(wanted.getValue(), now.get(wanted.getKey().value())))
                .findFirst()
                .map(wrong -> new Failure(
                        wrong.getKey().at(),
                        "variable " + wrong.getKey() + " to be " + wrong.getValue(),
                        now.containsKey(wrong.getKey().value())
                                ? "it was " + shown(now.get(wrong.getKey().value()))
                                : "it has no value in flow " + call.state().flow() + " now, only " + now.keySet()
                                        + " have"));
    }

    private static boolean isSo(WantedValue wanted, @Nullable Object value) {
        return value != null && wanted.is(value);
    }

    /** As it would be written in a flow. */
    private static String shown(@Nullable Object value) {
        return value instanceof Duration length ? Durations.shown(length) : String.valueOf(value);
    }

    private Optional<Failure> spoken(Line.Spoken line) {
        Language now = call.state().language();
        boolean holds = line.language().equals(now);
        return unless(
                holds,
                line,
                "to be spoken to in " + line.language(),
                now == null ? "no language was chosen yet" : "it was " + now);
    }

    private Optional<Failure> queue(Line.Queue line) {
        boolean waiting = onward.until(() -> call.request() instanceof Request.Enqueue);
        if (!waiting) {
            return Optional.of(new Failure(line.at(), QueueWords.expected(line), Situation.of(call)));
        }
        Request.Enqueue request = (Request.Enqueue) call.request();
        return unless(
                QueueWords.fit(line, request, call.state().language()),
                line,
                QueueWords.expected(line),
                QueueWords.happened(line, request, call.state().language()));
    }

    private Optional<Failure> callBack(Line.CallBack line) {
        boolean found = onward.until(() -> {
            List<Happening.Sent> all = call.transcript().all(Happening.Sent.class);
            int at = find(all, sent, each -> CallBackWords.fit(line, each));
            sent = at < 0 ? sent : at + 1;
            return at >= 0;
        });
        String happened = CallBackWords.last(call.transcript()).orElseGet(() -> Situation.of(call));
        return unless(found, line, CallBackWords.expected(line), happened);
    }

    private Optional<Failure> end(Line.End line) {
        boolean over = onward.until(call::isOver);
        return unless(
                over && last().cause() == line.cause(),
                line,
                "the call to end: " + HeardWords.word(line.cause()),
                over
                        ? "it ended: " + HeardWords.word(last().cause())
                                + (last().why().isEmpty() ? "" : ", " + last().why())
                        : Situation.of(call));
    }

    private Happening.Ended last() {
        return call.transcript().all(Happening.Ended.class).getLast();
    }

    private static Optional<Failure> unless(boolean holds, Line line, String expected, String happened) {
        return holds ? Optional.empty() : Optional.of(new Failure(line.at(), expected, happened));
    }
}
