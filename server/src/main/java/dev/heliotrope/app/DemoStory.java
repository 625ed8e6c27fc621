package dev.heliotrope.app;

import dev.heliotrope.call.CallEvent;
import dev.heliotrope.call.CallId;
import dev.heliotrope.call.CallListener;
import dev.heliotrope.history.CallNarrator;
import java.io.PrintWriter;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

/** Follows the calls of the demo: tells every event as it happens, and hands it to the caller whom it is about. */
final class DemoStory {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

    private final PrintWriter out;
    private final AgentNames names;
    private final Predicate<CallEvent> worthTelling;
    private final Map<String, DemoCall> byNumber = new ConcurrentHashMap<>();
    private final Map<CallId, List<String>> lastHeard = new ConcurrentHashMap<>();
    private final Map<CallId, DemoCall> calls = new ConcurrentHashMap<>();

    /** Tells all events that pass {@code worthTelling}. */
    DemoStory(Snapshot snapshot, Predicate<CallEvent> worthTelling, PrintWriter out) {
        this.out = out;
        this.worthTelling = worthTelling;
        this.names = AgentNames.of(snapshot.settings());
    }

    List<CallListener> listeners() {
        ShortStory told = new ShortStory(names::of, worthTelling, this::tell);
        return List.of(event -> tellOnce(event, told), this::handOn);
    }

    /** A choice of languages is the same prompt in each of them; once is enough to read. */
    private void tellOnce(CallEvent event, CallListener narrator) {
        List<String> heard = event instanceof CallEvent.Heard it ? it.prompts() : List.of();
        List<String> before = lastHeard.put(event.stamp().call(), heard);
        if (heard.isEmpty() || !heard.equals(before)) {
            narrator.on(event);
        }
    }

    /** Events of calls from this number go to it. */
    DemoCall follow(DemoCaller caller) {
        return follow(caller, DemoCall.by(caller));
    }

    DemoCall follow(DemoCaller caller, DemoCall call) {
        byNumber.put(caller.number(), call);
        return call;
    }

    private void tell(CallNarrator.Told told) {
        out.println(TIME.format(told.at()) + "  " + Shown.line(told.sentence()));
        out.flush();
    }

    private void handOn(CallEvent event) {
        if (event instanceof CallEvent.Arrived arrived
                && byNumber.containsKey(arrived.from().digits())) {
            calls.put(arrived.stamp().call(), byNumber.get(arrived.from().digits()));
        }
        DemoCall call = calls.get(event.stamp().call());
        if (call != null) {
            call.on(event);
        }
    }
}
