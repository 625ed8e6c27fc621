package dev.heliotrope.app;

import dev.heliotrope.flow.Request;
import dev.heliotrope.rehearsal.Rehearsal;
import dev.heliotrope.rehearsal.script.Line;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.List;

/** What somebody did in a simulated call that did nothing there, and why: as in a real call, nobody hears it. */
record LeftOver(String what, String why) {
    private static final String DOT = "•";

    /** Somebody did it who could not at this moment. */
    static LeftOver of(Line.Doing doing, Rehearsal call) {
        return new LeftOver(word(doing), where(call));
    }

    /** More keys than were asked for; of a secret only how many. */
    static LeftOver behind(Request asked, String step, String keys) {
        boolean secret = asked instanceof Request.Ask ask && ask.secret();
        return new LeftOver(secret ? DOT.repeat(keys.length()) : keys, "step " + step + " asks for fewer keys");
    }

    static LeftOver behindTheEnd(List<String> words) {
        return new LeftOver(String.join(",", words), "the call is over");
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
