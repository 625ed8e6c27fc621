package dev.heliotrope.app;

import dev.heliotrope.flow.Request;
import dev.heliotrope.rehearsal.Rehearsal;
import dev.heliotrope.rehearsal.script.Line;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;

/** What somebody did in a simulated call that did nothing there, and why: as in a real call, nobody hears it. */
record LeftOver(String what, String why) {
    private static final String DOT = "•";

    /** Not the times of {@code wait:40s} and the like. */
    private static final Pattern KEYS = Pattern.compile("(?<![:0-9*#])[0-9*#]+(?=,|$)");

    /** Somebody did it who could not at this moment. */
    static LeftOver of(Line.Doing doing, Rehearsal call) {
        return new LeftOver(word(doing), where(call));
    }

    /** More keys than were asked for. */
    static LeftOver behind(String step, String keys) {
        return new LeftOver(keys, "step " + step + " asks for fewer keys");
    }

    static LeftOver behindTheEnd(List<String> words) {
        return new LeftOver(String.join(",", words), "the call is over");
    }

    /** The same where any of it may be a PIN that was typed too soon: of keys only how many there are. */
    LeftOver hidden() {
        return new LeftOver(KEYS.matcher(what).replaceAll(keys -> DOT.repeat(keys.end() - keys.start())), why);
    }

    private static String word(Line.Doing doing) {
        return switch (doing) {
            case Line.Press press -> press.keys();
            case Line.Silence silence -> "-";
            case Line.Wait wait -> "wait";
            case Line.Talk talk -> "talk";
            case Line.HangUp hangUp -> "hang-up";
            case Line.Fail fail -> "fail";
        };
    }

    private static String where(Rehearsal call) {
        return call.request() instanceof Request.Enqueue queue
                ? "the call is in queue " + queue.queue()
                : "the call is in step " + call.state().step();
    }

    String sentence() {
        return Shown.line(what + " is left over: " + why);
    }

    /** For programs, beside what happens. */
    String json(Instant at) {
        return Shown.escaped(new JsonObject()
                .put("kind", "left-over")
                .put("what", what)
                .put("why", why)
                .put("at", at.toString())
                .encode());
    }
}
