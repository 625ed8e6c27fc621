package dev.heliotrope.app;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.heliotrope.journal.Comparison;
import dev.heliotrope.journal.Replay;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a replay found, for people or as one object of JSON. */
final class ReplayPage {
    private static final int SHOWN = 20;
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final PrintWriter out;
    private final boolean json;

    ReplayPage(PrintWriter out, boolean json) {
        this.out = out;
        this.json = json;
    }

    void same(Replay.Result result, int torn) {
        if (json) {
            out.println(object(result, torn));
        } else {
            lines(result, torn);
        }
    }

    private void lines(Replay.Result result, int torn) {
        out.println(result.inputs() + " happenings, " + result.recorded().size() + " decisions");
        if (result.lost() > 0 || torn > 0) {
            out.println(result.lost() + " lines were lost, " + torn + " were torn");
        }
        out.println("recorded SHA-256 " + result.recordedHash());
        out.println("replayed SHA-256 " + result.replayedHash());
        if (result.isSame()) {
            out.println("the same decisions, byte for byte");
        } else {
            int at = result.differs();
            out.println("decision " + (at + 1) + " is the first to differ:");
            out.println("  recorded " + Shown.line(line(result.recorded(), at)));
            out.println("  replayed " + Shown.line(line(result.replayed(), at)));
        }
    }

    private static String line(List<String> lines, int at) {
        return at < lines.size() ? lines.get(at) : "none";
    }

    private static ObjectNode object(Replay.Result result, int torn) {
        ObjectNode object = MAPPER.createObjectNode()
                .put("same", result.isSame())
                .put("inputs", result.inputs())
                .put("decisions", result.recorded().size())
                .put("lost", result.lost())
                .put("torn", torn)
                .put("recorded", result.recordedHash())
                .put("replayed", result.replayedHash());
        if (!result.isSame()) {
            ObjectNode first = object.putObject("firstDifference").put("decision", result.differs() + 1);
            first.put("recorded", line(result.recorded(), result.differs()));
            first.put("replayed", line(result.replayed(), result.differs()));
        }
        return object;
    }

    /** {@code names} are for people; programs get ids. */
    void compared(Comparison comparison, String with, AgentNames names) {
        if (json) {
            out.println(object(comparison));
        } else {
            table(comparison, with, names);
        }
    }

    private void table(Comparison comparison, String with, AgentNames names) {
        Comparison.Figures was = comparison.recorded();
        Comparison.Figures is = comparison.rerun();
        row("", "recorded", "with " + with);
        row("callers", was.joined(), is.joined());
        row("answered", was.answered(), is.answered());
        row("gave up", was.gaveUp(), is.gaveUp());
        row("sent on", was.sentOn(), is.sentOn());
        row("mean wait", seconds(was.meanWait()), seconds(is.meanWait()));
        row("90 % wait at most", seconds(was.p90Wait()), seconds(is.p90Wait()));
        row("answered within 20 s", percent(was.within20()), percent(is.within20()));
        out.println("(whoever was answered then waits here for as long as it takes, which makes waits the longer)");
        out.println();
        List<Comparison.Moved> moved = comparison.moved();
        out.println(moved.isEmpty() ? "everybody gets the same agent" : moved.size() + " callers get another agent:");
        moved.stream().limit(SHOWN).forEach(each -> move(each, names));
        if (moved.size() > SHOWN) {
            out.println("  and " + (moved.size() - SHOWN) + " more; --json tells all");
        }
    }

    private void row(String what, Object was, Object is) {
        out.println(String.format(Locale.ROOT, "%-22s%12s  %s", what, was, is).stripTrailing());
    }

    private void move(Comparison.Moved moved, AgentNames names) {
        out.println("  " + moved.call() + " (" + Shown.line(moved.queue()) + "): " + agent(moved.to(), names)
                + wait(moved.waits()) + " instead of " + agent(moved.from(), names) + wait(moved.waited()));
    }

    private static String agent(@Nullable String id, AgentNames names) {
        return id == null ? "nobody" : Shown.line(names.of(id));
    }

    private static String wait(@Nullable Duration wait) {
        return wait == null ? "" : " after " + seconds(wait);
    }

    private static String seconds(Duration span) {
        return String.format(Locale.ROOT, "%.1f s", span.toMillis() / 1e3);
    }

    private static String percent(double part) {
        return String.format(Locale.ROOT, "%.1f %%", part * 100);
    }

    private static ObjectNode object(Comparison comparison) {
        ObjectNode object = MAPPER.createObjectNode();
        object.set("recorded", object(comparison.recorded()));
        object.set("rerun", object(comparison.rerun()));
        var moved = object.putArray("moved");
        for (Comparison.Moved each : comparison.moved()) {
            moved.addObject()
                    .put("call", each.call())
                    .put("queue", each.queue())
                    .put("from", each.from())
                    .put("to", each.to())
                    .put("waitedMs", millis(each.waited()))
                    .put("waitsMs", millis(each.waits()));
        }
        return object;
    }

    private static @Nullable Long millis(@Nullable Duration span) {
        return span == null ? null : span.toMillis();
    }

    private static ObjectNode object(Comparison.Figures figures) {
        return MAPPER.createObjectNode()
                .put("callers", figures.joined())
                .put("answered", figures.answered())
                .put("gaveUp", figures.gaveUp())
                .put("sentOn", figures.sentOn())
                .put("meanWaitMs", figures.meanWait().toMillis())
                .put("p90WaitMs", figures.p90Wait().toMillis())
                .put("within20s", figures.within20());
    }
}
