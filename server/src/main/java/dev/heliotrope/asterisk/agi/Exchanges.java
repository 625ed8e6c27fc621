package dev.heliotrope.asterisk.agi;

import dev.heliotrope.call.CallId;
import dev.heliotrope.call.LineAction;
import dev.heliotrope.call.LineResult;

/** The exchange for each kind of action. */
final class Exchanges {
    private static final Exchange ANSWERING = new Single(AgiCommand.ANSWER, new LineResult.Done());
    private static final LineResult HUNG_UP = new LineResult.Gone(LineResult.Why.HUNG_UP);
    private static final Exchange HANGING_UP = new Single(new Move.End(HUNG_UP), HUNG_UP);

    private Exchanges() {}

    static Exchange of(LineAction action, CallId call, LineMemory memory) {
        return switch (action) {
            case LineAction.Answer any -> ANSWERING;
            case LineAction.Play play -> new Playing(play, memory);
            case LineAction.Ask ask -> new Asking(ask, memory);
            case LineAction.Park park -> Parking.of(park, memory);
            case LineAction.PlayOnHold play -> Parking.of(play, memory);
            case LineAction.Ring ring -> new Ringing(call, ring, memory);
            case LineAction.TakeMessage take -> new TakingMessage(take, memory);
            case LineAction.StartRecording start ->
                new Single(AgiCommand.exec("MixMonitor", start.file() + ".wav"), new LineResult.Done());
            case LineAction.StopRecording any ->
                new Single(AgiCommand.exec("StopMixMonitor", ""), new LineResult.Done());
            case LineAction.Connect connect -> new Connecting(connect, memory);
            case LineAction.Remember remember -> new Remembering(remember, memory);
            case LineAction.HangUp last -> parting(last, memory);
        };
    }

    private static Exchange parting(LineAction.HangUp last, LineMemory memory) {
        memory.lastWords = Playlist.fitting(last.lastWords());
        return HANGING_UP;
    }

    private record Single(Move first, LineResult result) implements Exchange {
        @Override
        public Move open() {
            return first;
        }

        @Override
        public Move after(Reply reply, boolean hungUp) {
            return new Move.End(result);
        }
    }
}
