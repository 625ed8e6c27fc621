package dev.heliotrope.rehearsal.script;

import dev.heliotrope.call.Utterance;
import dev.heliotrope.flow.Request;
import dev.heliotrope.rehearsal.Happening;
import dev.heliotrope.rehearsal.Rehearsal;
import dev.heliotrope.rehearsal.Requests;
import java.util.List;
import java.util.stream.Collectors;

/** Where a call stands, in a sentence's end. */
final class Situation {
    private Situation() {}

    static String of(Rehearsal call) {
        if (call.isOver()) {
            return call.transcript().all(Happening.Ended.class).getLast().why().isEmpty()
                    ? "the call was over"
                    : "the call failed: "
                            + call.transcript()
                                    .all(Happening.Ended.class)
                                    .getLast()
                                    .why();
        }
        return "step \"" + call.state().step() + "\" " + does(call.request());
    }

    private static String does(Request request) {
        return switch (request) {
            case Request.Say say -> "says " + words(say.what());
            case Request.Ask ask -> "asks " + words(ask.what()) + " and waits for a key";
            case Request.Enqueue queue -> "has the caller wait in queue " + queue.queue();
            case Request.Perform perform ->
                "wants a " + Requests.kind(perform.errand()) + " done, and the answers have none for this step";
            case Request.End end -> "ends the call";
        };
    }

    private static String words(List<Utterance> what) {
        return what.stream().map(each -> each.prompt() + "/" + each.language()).collect(Collectors.joining(", "));
    }
}
