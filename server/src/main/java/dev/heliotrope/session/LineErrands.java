package dev.heliotrope.session;

import dev.heliotrope.call.LineAction;
import dev.heliotrope.call.LineResult;
import dev.heliotrope.flow.Errand;
import dev.heliotrope.flow.Input;
import java.time.Duration;
import java.util.Map;
import java.util.function.Consumer;

/** Errands that are done on the caller's own line. */
final class LineErrands {
    /** Shorter is a click, or the caller hanging up at the tone. */
    private static final Duration SHORTEST_MESSAGE = Duration.ofSeconds(1);

    private final Leg leg;
    private final Errands errands;

    LineErrands(Leg leg, Errands errands) {
        this.leg = leg;
        this.errands = errands;
    }

    void run(Errand.OnTheLine errand, Errands.Occasion occasion, Consumer<Input.Performed> then) {
        switch (errand) {
            case Errand.Voicemail message -> take(message, occasion, then);
            case Errand.Recording recording -> record(recording, occasion, then);
            case Errand.Transfer transfer -> connect(transfer, then);
        }
    }

    private void take(Errand.Voicemail message, Errands.Occasion occasion, Consumer<Input.Performed> then) {
        errands.place(message.box(), occasion)
                .ifPresentOrElse(
                        place -> leg.act(
                                new LineAction.TakeMessage(place, message.most(), message.silence()),
                                result -> then.accept(taken(result, place))),
                        () -> then.accept(Input.Performed.failed("there is no place for messages")));
    }

    private Input.Performed taken(LineResult result, String place) {
        if (!(result instanceof LineResult.Recorded recorded)) {
            return Input.Performed.failed("Asterisk could not record the message");
        }
        keepPrivate(place);
        boolean said = recorded.length().compareTo(SHORTEST_MESSAGE) >= 0;
        return new Input.Performed(
                said ? Errand.Voicemail.LEFT : Errand.Voicemail.NOTHING,
                Map.of("file", place + ".wav", "seconds", recorded.length().toSeconds()));
    }

    private void keepPrivate(String place) {
        Thread.ofVirtual().start(() -> errands.recorded(place));
    }

    private void record(Errand.Recording recording, Errands.Occasion occasion, Consumer<Input.Performed> then) {
        if (!recording.on()) {
            leg.act(new LineAction.StopRecording(), done -> then.accept(Input.Performed.of(Errand.DONE)));
            return;
        }
        errands.place("call", occasion)
                .ifPresentOrElse(
                        place -> leg.act(new LineAction.StartRecording(place), done -> {
                            keepPrivate(place);
                            then.accept(new Input.Performed(Errand.DONE, Map.of("file", place + ".wav")));
                        }),
                        () -> then.accept(Input.Performed.failed("there is no place for recordings")));
    }

    private void connect(Errand.Transfer transfer, Consumer<Input.Performed> then) {
        errands.way(transfer.to())
                .ifPresentOrElse(
                        way -> leg.act(way, result -> then.accept(connected(result))),
                        () -> then.accept(Input.Performed.failed("there is no such destination")));
    }

    /** What has become of a transfer. */
    static Input.Performed connected(LineResult result) {
        if (!(result instanceof LineResult.Rang rang)) {
            return Input.Performed.failed();
        }
        Map<String, Object> talked = Map.of("seconds", rang.talked().toSeconds());
        return switch (rang.outcome()) {
            case ANSWERED -> new Input.Performed(Errand.Transfer.TALKED, talked);
            case BUSY, DECLINED -> Input.Performed.of(Errand.Transfer.BUSY);
            case NO_ANSWER, CANCELLED -> Input.Performed.of(Errand.Transfer.NO_ANSWER);
            case UNREACHABLE -> Input.Performed.failed("the destination cannot be reached");
        };
    }
}
